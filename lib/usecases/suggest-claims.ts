import { type Db, transaction } from "../data/client";
import { findQuestion, questionsAsked } from "../data/questions";
import { loadScopes } from "../data/scopes";
import { sourceNamesByKey } from "../data/sources";
import { type Sheet, inputOfRow } from "../domain/claim-sheet";
import { type Failure, type Result, ok, refuse } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { type KnownHere, type Suggestion, suggestionOfPassage, suggestionOfRow, suggestionsOf } from "../domain/suggestion";
import { keysOfPhrase, namesIn } from "../domain/text/names-in";
import { type Proposal, attributedBy } from "../domain/text/proposals";
import { readCandidates } from "../domain/text/read-candidates";
import type { Span } from "../domain/text/span";

/** What a text may claim: as many rows as are looked at at once, and how many more it would make. */
export type Suggested = {
  readonly rows: readonly Suggestion[];
  readonly more: number;
  /** Lines of a sheet that make no row. */
  readonly faults: readonly { readonly line: number; readonly failure: Failure }[];
  /** How many proposals of a language model the text does not bear out. */
  readonly leftOut: number;
};

/**
 * `published` is the day from which weekdays are told; `on` the number of the question that all of it is about, and `within`
 * the passage that a person chose, or null for all of the text. `proposals` are what a language model says of it.
 */
export type SuggestOptions = {
  readonly published: string | null;
  readonly on: number | null;
  readonly within?: Span | null;
  readonly proposals?: readonly Proposal[];
};

/** So many rows are looked at at once, and so many questions are thought of, those worked on last. */
export const MOST_ROWS = 60;
const MOST_QUESTIONS = 200;

/** Reads a text for claims, with the names and the questions of the workspace in mind. Saves nothing. */
export async function suggestClaims(
  actor: Actor,
  text: string,
  { published, on, within = null, proposals = [] }: SuggestOptions,
): Promise<Result<Suggested>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  const known = await transaction(permit.value, async (db) => {
    const asked = await askedHere(db, permit.value, on);
    return asked.ok ? ok({ ...asked.value, names: await sourceNamesByKey(db, permit.value, namesIn(text)) }) : asked;
  });
  if (!known.ok) return known;
  const names = [...known.value.names.keys()];
  const { candidates: all, leftOut } = attributedBy(text, proposals, readCandidates(text, { published, known: names }), names);
  const candidates = within === null ? all : all.filter(({ start }) => within.start <= start && start < within.end);
  const phrases = candidates.flatMap(({ attributedTo, via, stance }) => [...attributedTo, ...via, ...(stance?.targets ?? [])]);
  const keys = phrases.slice(0, MOST_ROWS * 5).flatMap((phrase) => keysOfPhrase(phrase.text));
  const named = await transaction(permit.value, async (db) => sourceNamesByKey(db, permit.value, [...new Set(keys)]));
  const knownAs = (phrase: string) => named.get(keysOfPhrase(phrase).find((key) => named.has(key)) ?? "") ?? null;
  const found = suggestionsOf(text, candidates, { ...known.value, knownAs });
  const isBare = found.length === 0 && within !== null && text.slice(within.start, within.end).trim() !== "";
  const rows = isBare ? [suggestionOfPassage(text, within, known.value)] : found;
  return ok({ rows: rows.slice(0, MOST_ROWS), more: Math.max(0, rows.length - MOST_ROWS), faults: [], leftOut });
}

/** The rows of a sheet as rows to be looked at; those whose cells cannot be read are told with their lines. */
export async function suggestFromSheet(actor: Actor, { rows }: Sheet, on: number | null): Promise<Result<Suggested>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const asked = await askedHere(db, permit.value, on);
    if (!asked.ok) return asked;
    const scopes = await loadScopes(db, permit.value);
    const read = rows.slice(0, MOST_ROWS).map((row) => ({ row, input: inputOfRow(row, scopes) }));
    return ok({
      rows: read.flatMap(({ row, input }) => (input.ok ? [suggestionOfRow(input.value, row.cells.question ?? "", asked.value)] : [])),
      more: Math.max(0, rows.length - MOST_ROWS),
      faults: read.flatMap(({ row: { line }, input }) => (input.ok ? [] : [{ line, failure: input.failure }])),
      leftOut: 0,
    });
  });
}

type Asked = Pick<KnownHere, "questions" | "on">;

/** The questions that a figure may answer, or the one that was chosen. */
async function askedHere(db: Db, permit: Permit, on: number | null): Promise<Result<Asked>> {
  const chosen = on === null ? null : await findQuestion(db, permit, on);
  if (on !== null && chosen === null) return refuse({ code: "not_found" });
  return ok({ questions: await questionsAsked(db, permit, MOST_QUESTIONS), on: chosen });
}
