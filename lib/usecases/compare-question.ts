import { reading, transaction } from "../data/client";
import type { Moment } from "../data/recorded-question";
import { type Result, ok } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { publishedBy } from "../domain/published-by";
import { type Look, type QuestionComparison, compareQuestion as compareClaims } from "../domain/question-comparison";
import { dayOf } from "../domain/time/day";
import { type LoadedQuestion, loadQuestion } from "./load-question";
import { type Recorded, loadRecordedQuestion } from "./load-recorded-question";

/** Which past is looked at: exactly as we had recorded it at a moment, what had been published by a day, or of the one the other. */
export type Replay = { readonly recorded: Recorded | null; readonly publishedBy: string | null };

const NOW: Replay = { recorded: null, publishedBy: null };

export type ComparedQuestion = LoadedQuestion & {
  readonly comparison: QuestionComparison;
  /** The day from which it is looked at. */
  readonly today: string;
  /** The moment at which it was recorded like this; null where it is as it is now. */
  readonly moment: Moment | null;
};

/** A question with its claims compared, as of today, or of the day that is replayed, where the question looks from today. */
export async function compareQuestion(actor: Actor, number: number, look: Look, replay: Replay = NOW): Promise<Result<ComparedQuestion>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const loaded = await load(permit.value, number, replay);
  if (!loaded.ok) return loaded;
  const known = replay.publishedBy === null ? loaded.value : publishedBy(loaded.value, replay.publishedBy);
  const today = todayOf(known.moment, replay) ?? look.today;
  const comparison = compareClaims(known, { ...look, today });
  return comparison.ok ? ok({ ...known, today, comparison: comparison.value }) : comparison;
}

type Loaded = LoadedQuestion & Pick<ComparedQuestion, "moment">;

async function load(permit: Permit, number: number, { recorded }: Replay): Promise<Result<Loaded>> {
  if (recorded !== null) return transaction(permit, (db) => loadRecordedQuestion(db, permit, number, recorded));
  const now = await reading(permit, (db) => loadQuestion(db, permit, number));
  return now.ok ? ok({ ...now.value, moment: null }) : now;
}

/** The day from which a replayed question looks; null where nothing is replayed. */
function todayOf(moment: Moment | null, { recorded, publishedBy: day }: Replay): string | null {
  if (day !== null) return day;
  if (recorded !== null && "day" in recorded) return recorded.day;
  return moment === null ? null : dayOf(moment.at);
}
