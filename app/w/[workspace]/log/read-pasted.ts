import "server-only";
import { askWhoSays } from "./ask-who-says";
import { checkedRows, shownRow } from "./checked-rows";
import { NOTHING_PASTED, type QuickLogState } from "@/components/quick-log/state";
import { cellsOf } from "@/lib/boundary/csv";
import { isWebAddress } from "@/lib/domain/claim-draft";
import { type Sheet, isHeader, readSheet } from "@/lib/domain/claim-sheet";
import { dayOf } from "@/lib/domain/document-view";
import { type Failure, type Result, ok } from "@/lib/domain/failure";
import { failureWords } from "@/lib/domain/form-state";
import type { Actor } from "@/lib/domain/policy";
import { titleOf } from "@/lib/domain/suggestion";
import { languageOf } from "@/lib/domain/text/language-of";
import type { Span } from "@/lib/domain/text/span";
import { keptDate } from "@/lib/domain/time/kept-date";
import { countOf } from "@/lib/domain/wording";
import { type Suggested, suggestClaims, suggestFromSheet } from "@/lib/usecases/suggest-claims";

export type Pasted = {
  /** The text, and the fields of the document that it was read in. */
  readonly values: Readonly<Record<string, string>>;
  /** The number of the question that all is about, or null. */
  readonly on: number | null;
  /** The passage that is meant, in the text without the space around it; null for all. */
  readonly within: Span | null;
  /** Whether the language model of this installation is asked who says what. */
  readonly isModelAsked?: boolean;
};

/** Reads what was pasted: an article or a sentence, or a table, whose first row names its columns. */
export async function readPasted(actor: Actor, pasted: Pasted): Promise<QuickLogState> {
  const { values } = pasted;
  const text = (values["text"] ?? "").replaceAll("\r\n", "\n").trim();
  if (text === "") return { ...NOTHING_PASTED, values, message: "Paste what you read first." };
  if (isWebAddress(text)) return { ...NOTHING_PASTED, values: { ...values, text: "", url: text }, message: ADDRESS };
  const sheet = sheetIn(text);
  const suggested = sheet === null ? await suggestedIn(actor, text, pasted) : await rowsOf(actor, sheet, pasted.on);
  if (!suggested.ok) return { ...NOTHING_PASTED, values, message: toldOf(suggested.failure) };
  const found = { ...values, text, title: values["title"] || titleOf(text), language: values["language"] || (languageOf(text) ?? "en") };
  const state = await shown(actor, suggested.value, found, sheet !== null);
  return state.ok ? state.value : { ...NOTHING_PASTED, values, message: failureWords(state.failure) };
}

/** Reads a text, once the language model said what it has to say of it, where that is asked. */
async function suggestedIn(actor: Actor, text: string, { values, on, within, isModelAsked = false }: Pasted): Promise<Result<Suggested>> {
  const asked = isModelAsked ? await askWhoSays(actor, text) : ok([]);
  if (!asked.ok) return asked;
  return suggestClaims(actor, text, { published: dayOf(keptDate(values["published"] ?? "")), on, within, proposals: asked.value });
}

async function rowsOf(actor: Actor, sheet: Result<Sheet>, on: number | null): Promise<Result<Suggested>> {
  return sheet.ok ? suggestFromSheet(actor, sheet.value, on) : sheet;
}

const SUBJECTS: Readonly<Record<string, string>> = { model: "The language model", rows: "This looks like a table. The rows" };

function toldOf(failure: Failure): string {
  const subject = failure.code === "invalid" ? SUBJECTS[failure.field] : undefined;
  return failure.code === "invalid" && subject !== undefined ? `${subject} ${failure.reason}` : failureWords(failure);
}

const ADDRESS = "This is an address, and it is kept below: paste what the page says too, as nothing is fetched from there.";
const NONE =
  "No figure was found that can be logged. Log a claim by hand on its question’s page, or paste a longer passage: “The ministry said 300 people had left.”";

/** A block of cells with a column of words, or what is wrong with it; null where it is no table. */
function sheetIn(text: string): Result<Sheet> | null {
  const cells = cellsOf(text);
  const [first = []] = cells;
  if (first.length < 2) return null;
  const sheet = readSheet(cells);
  return sheet.ok || isHeader(first) ? sheet : null;
}

async function shown(
  actor: Actor,
  { rows, more, faults, leftOut }: Suggested,
  values: Pasted["values"],
  isTable: boolean,
): Promise<Result<QuickLogState>> {
  const checked = await checkedRows(actor, rows, isTable ? null : values);
  if (!checked.ok) return checked;
  const notes = [
    ...(more === 0
      ? []
      : [`${more} more ${more === 1 ? "figure is" : "figures are"} left out here: log these first, then paste the rest.`]),
    ...(leftOut === 0
      ? []
      : [
          `${countOf(leftOut, "proposal", "proposals")} of the model left out: no figure was found there, or a name that the text does not hold.`,
        ]),
    ...faults.map(({ line, failure }) => `Line ${line} is left out: ${failureWords(failure)}.`),
  ];
  if (rows.length === 0) return ok({ ...NOTHING_PASTED, values, notes, message: NONE });
  return ok({ ...NOTHING_PASTED, values, isTable, notes, rows: rows.map((row, index) => shownRow(row, checked.value[index]!)) });
}
