import "server-only";
import type { RowFacts, ShownRow } from "@/components/quick-log/state";
import { writing } from "@/lib/boundary/preferences";
import type { Failure, Result } from "@/lib/domain/failure";
import { failureWords } from "@/lib/domain/form-state";
import { ok } from "@/lib/domain/failure";
import type { Actor } from "@/lib/domain/policy";
import type { Suggestion } from "@/lib/domain/suggestion";
import { type SuggestionRow, rowReadIn, suggestionValues } from "@/lib/domain/suggestion-row";
import { dayOf } from "@/lib/domain/time/day";
import { keptDate } from "@/lib/domain/time/kept-date";
import { capital } from "@/lib/domain/wording";
import { type CheckedSuggestion, checkSuggestions } from "@/lib/usecases/check-suggestions";

/** What logging rows would do; `values` say where they were read, null for rows of a table, which say so themselves. */
export async function checkedRows(
  actor: Actor,
  rows: readonly SuggestionRow[],
  values: Readonly<Record<string, string>> | null,
): Promise<Result<readonly RowFacts[]>> {
  const { write } = await writing();
  const read = values === null ? rows : rows.map((row) => rowReadIn(row, readInOf(values)));
  const checked = await checkSuggestions(actor, read, { today: dayOf(new Date()), write });
  return checked.ok ? ok(checked.value.map(factsOf)) : checked;
}

/** Where rows were read, from the fields of their document. */
export function readInOf({ publisher = "", published = "", language = "" }: Readonly<Record<string, string>>) {
  return { publisher: publisher.trim(), published: keptDate(published), language: language.trim() || "en" };
}

function factsOf({ relations, problem, ...rest }: CheckedSuggestion): RowFacts {
  const [first] = relations;
  return {
    ...rest,
    relation:
      first === undefined
        ? null
        : {
            label: first.relation.label,
            isProvisional: first.relation.isProvisional,
            number: first.number,
            speaker: first.speaker,
            why: first.why,
          },
    problem: problem === null ? null : problemWords(problem),
  };
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  words: "Words",
  speaker: "Who said it",
  question: "Question",
  unit: "What is counted",
  figureText: "The figure alone",
  asOf: "As of",
  said: "Said on",
  published: "Published",
  stanceTarget: "To which claims",
};

/** What keeps a row from being logged: the field, and what to do there. */
export function problemWords(failure: Failure): string {
  if (failure.code !== "invalid") return failureWords(failure);
  const field = failure.field.replace(/^rows\.\d+\./u, "");
  return capital(`${FIELD_WORDS[field] ?? field}: ${failure.reason}.`);
}

/** A row as it is proposed: ticked where it could be logged as it is, and nobody has to decide anything first. */
export function shownRow(suggestion: Suggestion, facts: RowFacts): ShownRow {
  const { input, isByModel, isSure } = suggestion;
  const isDecided = facts.problem === null && facts.duplicate === null && !facts.isRepeated && !isByModel && isSure;
  return { values: suggestionValues(suggestion), isChosen: isDecided && input.stance === null, facts };
}
