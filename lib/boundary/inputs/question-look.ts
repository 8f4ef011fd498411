import { queryText } from "../params";
import { GROUPINGS, type QuestionLook, WIDTHS } from "../../domain/question-look";
import { ROLES_IN_ORDER } from "../../domain/question-view";
import { LABELS } from "../../domain/standing-relation";

/** How an address asks to look at a question; what it does not know is looked at as usual. */
export function lookFrom(given: Readonly<Record<string, string | string[] | undefined>>): QuestionLook {
  const one = <Word extends string>(name: string, words: readonly Word[], usual: Word): Word =>
    words.find((word) => word === queryText(given[name])) ?? usual;
  return {
    reference: queryText(given["ref"]).toLowerCase(),
    why: queryText(given["why"]).toLowerCase(),
    isAll: queryText(given["all"]) === "1",
    isMeeting: queryText(given["meet"]) === "1",
    isNarrowing: queryText(given["narrow"]) === "1",
    width: one("width", WIDTHS, "1"),
    grouping: one("group", GROUPINGS, "none"),
    status: one("status", ["", ...ROLES_IN_ORDER], ""),
    relation: one("relation", ["", ...LABELS], ""),
    source: queryText(given["source"]),
  };
}
