import type { Basis, Modality } from "./comparison/request";
import type { Rational } from "./figure/rational";
import { HALF, integer } from "./figure/rational";
import type { MeasureId, PlaceId, PopulationId, QuestionId } from "./ids";
import { dayText } from "./time/day";

export const VOLATILITIES = ["live", "fast", "medium", "slow", "fixed"] as const;
export type Volatility = (typeof VOLATILITIES)[number];

export const REFERENCE_MODES = ["latest", "day", "today"] as const;
type ReferenceMode = (typeof REFERENCE_MODES)[number];

/** What people may edit of a question, and what a version of it holds. */
export type QuestionDetails = {
  readonly title: string;
  readonly answer: "figure" | "yes_no";
  readonly measureId: MeasureId | null;
  readonly populationId: PopulationId | null;
  readonly placeId: PlaceId | null;
  readonly basis: Basis;
  readonly modality: Modality;
  readonly volatility: Volatility;
  readonly referenceMode: ReferenceMode;
  /** A day, where the mode is `day`. */
  readonly referenceDate: string | null;
  readonly periodStart: string | null;
  /** Only what a reviewer accepted counts. */
  readonly acceptedOnly: boolean;
  readonly note: string;
};

/** What versions of questions do not say that were kept before claims were reviewed. */
export const BEFORE_REVIEWS = { acceptedOnly: false } as const satisfies Partial<QuestionDetails>;

export type Question = QuestionDetails & { readonly id: QuestionId; readonly number: number; readonly version: number };

/** The days within which two stock figures speak of the same time; null for no limit (METHOD 2.2). */
export const WINDOW_DAYS: Readonly<Record<Volatility, Rational | null>> = {
  live: HALF,
  fast: integer(3),
  medium: integer(14),
  slow: integer(90),
  fixed: null,
};

/** The day a question looks from: a fixed one, today, or the latest as-of among its claims (null where none is known). */
export function referenceDay(question: QuestionDetails, latestAsOf: number | null, today: string): string | null {
  switch (question.referenceMode) {
    case "day":
      return question.referenceDate;
    case "today":
      return today;
    case "latest":
      return latestAsOf === null || !Number.isFinite(latestAsOf) ? null : dayText(latestAsOf);
  }
}

/** A question as the fields of its form, for editing and for showing what somebody else saved. */
export function questionValues(question: Question): Record<string, string> {
  const { title, answer, measureId, populationId, placeId, basis, modality, volatility, referenceMode, referenceDate, periodStart, note } =
    question;
  return {
    acceptedOnly: question.acceptedOnly ? "on" : "",
    title,
    answer,
    basis,
    modality,
    volatility,
    referenceMode,
    note,
    measureId: measureId ?? "",
    populationId: populationId ?? "",
    placeId: placeId ?? "",
    referenceDate: referenceDate ?? "",
    periodStart: periodStart ?? "",
  };
}
