import { queryText } from "../params";
import { GROUPINGS, QUERY_NAMES, type QuestionLook, SCALES, VIEWS, WIDTHS } from "../../domain/question-look";
import { ROLES_IN_ORDER } from "../../domain/question-view";
import { LABELS } from "../../domain/standing-relation";
import { isDay } from "../../domain/time/day-range";
import { dateFault, keptDate } from "../../domain/time/kept-date";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** How an address asks to look at a question; what it does not know is looked at as usual. */
export function lookFrom(given: Query): QuestionLook {
  const written = (field: keyof QuestionLook) => queryText(given[QUERY_NAMES[field]]);
  const one = <Word extends string>(field: keyof QuestionLook, words: readonly Word[], usual: Word): Word =>
    words.find((word) => word === written(field)) ?? usual;
  const day = (field: keyof QuestionLook) => dayIn(written(field));
  return {
    view: one("view", VIEWS, "value"),
    scale: one("scale", SCALES, "linear"),
    reference: written("reference").toLowerCase(),
    why: written("why").toLowerCase(),
    isAll: written("isAll") === "1",
    isMeeting: written("isMeeting") === "1",
    isNarrowing: written("isNarrowing") === "1",
    isReplaying: written("isReplaying") === "1",
    width: one("width", WIDTHS, "1"),
    grouping: one("grouping", GROUPINGS, "none"),
    status: one("status", ["", ...ROLES_IN_ORDER], ""),
    relation: one("relation", ["", ...LABELS], ""),
    source: written("source"),
    from: day("from"),
    to: day("to"),
    recorded: day("recorded"),
    published: day("published"),
  };
}

/** A day as people write it; empty where it is none. */
function dayIn(text: string): string {
  const kept = keptDate(text);
  return isDay(kept) ? kept : "";
}

const DAYS = ["from", "to", "recorded", "published"] as const satisfies readonly (keyof QuestionLook)[];

/** What is wrong with a day that an address asks for, as its look leaves it out; null where nothing is. */
export function dayFaultIn(given: Query): string | null {
  const unread = DAYS.map((field) => queryText(given[QUERY_NAMES[field]])).find((text) => text !== "" && dayIn(text) === "");
  return unread === undefined ? null : (dateFault(unread) ?? `“${unread}” is more than one day: write one, as 2024-10-28`);
}
