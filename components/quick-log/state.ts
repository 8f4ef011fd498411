import type { Label } from "@/lib/domain/comparison/relation";

/** What logging a row would do, in words. */
export type RowFacts = {
  readonly reading: string | null;
  /** How it would stand to the claim that says most about it. */
  readonly relation: {
    readonly label: Label;
    readonly isProvisional: boolean;
    readonly number: number;
    readonly speaker: string;
    readonly why: string;
  } | null;
  readonly duplicate: number | null;
  readonly isRepeated: boolean;
  readonly newSources: readonly string[];
  readonly isNewQuestion: boolean;
  readonly problem: string | null;
};

export type ShownRow = {
  readonly values: Readonly<Record<string, string>>;
  readonly isChosen: boolean;
  readonly facts: RowFacts;
};

export type QuickLogState = {
  /** What was pasted, and what is known of where it was read. */
  readonly values: Readonly<Record<string, string>>;
  /** Null where nothing was pasted yet. */
  readonly rows: readonly ShownRow[] | null;
  readonly isTable: boolean;
  readonly message: string | null;
  /** What was left out, and why. */
  readonly notes: readonly string[];
  /** What is wrong with the fields of the document, by field. */
  readonly errors: Readonly<Record<string, string>>;
};

export const NOTHING_PASTED: QuickLogState = { values: {}, rows: null, isTable: false, message: null, notes: [], errors: {} };
