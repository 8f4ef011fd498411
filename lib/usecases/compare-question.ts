import { type Db, transaction } from "../data/client";
import type { Moment } from "../data/recorded-question";
import { isWatched } from "../data/watches";
import type { Comparison } from "../domain/comparison/compare";
import { type Result, ok } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { publishedBy } from "../domain/published-by";
import { type Look, compareQuestion as compareClaims } from "../domain/question-comparison";
import { dayOf } from "../domain/time/day-range";
import { type LoadedQuestion, loadQuestion } from "./load-question";
import { type Recorded, loadRecordedQuestion } from "./load-recorded-question";

/** Which past is looked at: exactly as we had recorded it, or what had been published by a day of what we know now. */
export type Replay = { readonly recorded: Recorded } | { readonly publishedBy: string };

export type ComparedQuestion = LoadedQuestion & {
  readonly comparison: Comparison;
  /** Whoever asks watches it. */
  readonly isWatched: boolean;
  /** The moment at which it was recorded like this; null where it is as it is now. */
  readonly moment: Moment | null;
};

/** A question with its claims compared, as of today, or of the day that is replayed, where the question looks from today. */
export async function compareQuestion(
  actor: Actor,
  number: number,
  look: Look,
  replay: Replay | null = null,
): Promise<Result<ComparedQuestion>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const loaded = await transaction(permit.value, async (db) => {
    const found = await load(db, permit.value, number, replay);
    return found.ok ? ok({ ...found.value, isWatched: await isWatched(db, permit.value, found.value.question.id) }) : found;
  });
  if (!loaded.ok) return loaded;
  const known = replay !== null && "publishedBy" in replay ? publishedBy(loaded.value, replay.publishedBy) : loaded.value;
  const comparison = compareClaims(known, { ...look, today: todayOf(known.moment, replay) ?? look.today });
  return comparison.ok ? ok({ ...known, comparison: comparison.value }) : comparison;
}

type Loaded = LoadedQuestion & Pick<ComparedQuestion, "moment">;

async function load(db: Db, permit: Permit, number: number, replay: Replay | null): Promise<Result<Loaded>> {
  if (replay !== null && "recorded" in replay) return loadRecordedQuestion(db, permit, number, replay.recorded);
  const now = await loadQuestion(db, permit, number);
  return now.ok ? ok({ ...now.value, moment: null }) : now;
}

/** The day from which a replayed question looks; null where nothing is replayed. */
function todayOf(moment: Moment | null, replay: Replay | null): string | null {
  if (moment !== null) return dayOf(moment.at);
  return replay !== null && "publishedBy" in replay ? replay.publishedBy : null;
}
