import { type LeftRecord, findOwnChange, lastOwnChange } from "../data/changes";
import { inOneGo } from "../data/client";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import { type Action, type Actor, authorize, mayDo } from "../domain/policy";
import { listWords } from "../domain/figure/number-words";
import { countOf, firstFew } from "../domain/wording";
import { putBack } from "./put-back";

/** What was put back, and how many records of the change were left, as they were changed again since. */
export type Undone = {
  readonly command: string;
  readonly left: number;
  /** "C12", "a citation of C12": the records put back. */ readonly of: readonly string[];
};

/**
 * Undoes one's own change, or, for null, one's very last of the past hour, as one step: what is still as it left it is put back,
 * and the history tells both. Refuses `not_found` where nothing is, or where the last one was an undoing. Undoing an undoing by
 * its number does the change again.
 */
export async function undoChange(
  actor: Actor,
  { change, now }: { readonly change: number | null; readonly now: Date },
): Promise<Result<Undone>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const meant = change ?? (await lastOwnChange(db, permit.value, new Date(Date.now() - LATELY_MS)));
    const own = await findOwnChange(db, permit.value, meant ?? 0);
    if (own === null || (change === null && own.command === UNDO)) return refuse({ code: "not_found" });
    if (own.count === 0) return invalid("change", "nothing of it can be taken back: what it kept, or erased, stays so");
    if (own.left.length === 0) return refuse({ code: "not_found" });
    if (!own.left.every(({ kind }) => mayDo(actor.role, ACTION_OF[kind] ?? "claim:write"))) return refuse({ code: "forbidden" });
    const of = namesOf(own.left);
    const reason = `Change ${own.change} was undone: ${listWords(firstFew(of, (count) => countOf(count, "other", "others")))}`;
    const done = await putBack(db, permit.value, own.left, { command: UNDO, reason, now });
    return done.ok ? ok({ command: own.command, left: own.count - own.left.length, of }) : done;
  });
}

/** How people call the records: claims in order, each once, as a claim and its placement may both have been changed. */
function namesOf(records: readonly LeftRecord[]): string[] {
  const numbered = records.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return [...new Set(numbered.map(({ kind, number }) => `${LETTERS[kind] ?? "C"}${number ?? ""}`))];
}

const LETTERS: Readonly<Partial<Record<string, string>>> = {
  question: "Q",
  source: "S",
  document: "D",
  citation: "a citation of C",
  judgement: "a judgement",
};

const UNDO = "change.undo";
/** How long one's last change can be undone without naming it; later, by the history of its record. */
const LATELY_MS = 3_600_000;

/** What somebody must be allowed to do to put a record of a kind back. */
const ACTION_OF: Readonly<Partial<Record<string, Action>>> = {
  claim: "claim:write",
  question: "question:write",
  source: "source:write",
  document: "document:write",
  placement: "judgement:overrule",
  judgement: "origin:judge",
};
