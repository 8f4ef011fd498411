import { type NormalText, normalText } from "./normal-text";

const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
const DAY = "(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d.,]*\\d)";
const YEAR = "(?:19|20)\\d{2}(?![,.]?\\d)";
const DATE = new RegExp(
  [
    `${DAY}(?:-| and | to )${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?(?!\\p{L})`,
    `${DAY} (?:of )?(?!may (?:have|be|well|yet|also|not))${MONTH}(?:,? ${YEAR})?(?!\\p{L})`,
    `(?<!\\p{L})${MONTH} ${DAY}(?:,? ${YEAR})?(?! ?(?:million|thousand|hundred|k\\b|m\\b|troops|soldiers|people|men|may))`,
    `(?<!\\p{L})${MONTH} ${YEAR}`,
    "\\d{4}-\\d{2}-\\d{2}",
    `(?<!(?:\\d|(?<!\\p{L})one|out) )(?<!\\p{L})(?:in|since|by|during|until) (?:early |mid-? ?|late )?${YEAR}(?! to \\d)`,
    `(?<!\\p{L})(?:early|mid|late)[ -]${YEAR}`,
  ].join("|"),
  "gu",
);

/** The text in one form, with its dates blotted out: their numbers are no figures. */
export function withoutDates(text: string): NormalText {
  const normal = normalText(text);
  return { ...normal, text: normal.text.replace(DATE, (date) => "§".repeat(date.length)) };
}
