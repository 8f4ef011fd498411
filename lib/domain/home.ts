/** From there on what changed is not counted. */
export const MOST_COUNTED = 100;

/** A figure of a watched question, as far as a small drawing needs it; an open side is null. */
export type MiniMark = { readonly lo: number | null; readonly hi: number | null; readonly anchor: number | null };

export type WatchedQuestion = {
  readonly number: number;
  readonly title: string;
  readonly headline: string;
  readonly claimCount: number;
  readonly conflictCount: number;
  /** How many of its claims were logged or changed since a moment, up to `MOST_COUNTED`. */
  readonly changed: number;
  readonly marks: readonly MiniMark[];
};

export type ConflictingQuestion = { readonly number: number; readonly title: string; readonly headline: string };

export type FallenClaim = { readonly number: number; readonly phrase: string; readonly standing: string; readonly reason: string | null };

export type RecentChange = {
  readonly change: number;
  readonly at: Date;
  readonly command: string;
  readonly by: string;
  /** What was changed, where it has a number: Q1, C3. */
  readonly kind: "question" | "claim" | "source" | "document" | null;
  readonly number: number | null;
};

/** What a person finds on coming in. */
export type Home = {
  /** When they had last come before; null where they never had. */
  readonly since: Date | null;
  readonly watched: readonly WatchedQuestion[];
  readonly conflicts: readonly ConflictingQuestion[];
  readonly fallen: readonly FallenClaim[];
  /** How many claims that one logged were sent back, how many one looks after wait, and how many wait in all for one who may decide; up to `MOST_COUNTED`. */
  readonly returned: number;
  readonly assigned: number;
  readonly waiting: number;
  readonly changes: readonly RecentChange[];
};
