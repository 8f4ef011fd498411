import { z } from "zod";
import { numberParamOr, queryText } from "../params";
import { text } from "./text";
import { CLAIM_COLUMNS, CLAIM_SORTS, CLAIM_STANDINGS, type ClaimSort, type ClaimView, USUAL_COLUMNS } from "../../domain/claim-list";

/** How an address asks to see the table of claims; what it does not know is seen as usual. */
export function claimViewFrom(given: Readonly<Record<string, string | string[] | undefined>>): ClaimView {
  const chosen = new Set([given["columns"] ?? []].flat());
  const columns = CLAIM_COLUMNS.filter((column) => column === "words" || chosen.has(column));
  return {
    words: queryText(given["q"]).trim(),
    source: queryText(given["source"]).trim(),
    question: numberParamOr(null, queryText(given["question"]).replace(/^q/i, "")),
    standing: CLAIM_STANDINGS.find((known) => known === queryText(given["standing"])) ?? "any",
    sort: CLAIM_SORTS.find((known) => known === queryText(given["sort"])) ?? "recent",
    columns: chosen.size === 0 ? USUAL_COLUMNS : columns,
  };
}

/** Where a page of the table continues: a moment, a number, a day or a sort key, by its order. */
export function claimCursor(sort: ClaimSort) {
  const moment = z.iso.datetime();
  const value = { recent: moment, number: z.string().regex(/^\d{1,9}$/), as_of: moment, figure: text.max(200) }[sort];
  return z.object({ value, id: z.uuid() });
}
