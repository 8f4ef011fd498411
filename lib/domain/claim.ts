import type { Basis, Modality, StanceKind } from "./comparison/request";
import type { Hedge, Kind } from "./figure/figure";
import type { ClaimId, DocumentId, MeasureId, PlaceId, PopulationId, SourceId } from "./ids";

/** A figure as it is kept: numerals as written, factors as exact decimal text. */
export type StatedFigure = {
  readonly hedge: Hedge;
  readonly x: string | null;
  readonly y: string | null;
  readonly multiplier: string;
  readonly kind: Kind;
  readonly unitFactor: string;
};

type HopRole = "origin" | "relay" | "publisher";

export const HOP_BASES = ["witnessed", "assessed", "told", "document", "unknown"] as const;
export type HopBasis = (typeof HOP_BASES)[number];

/** One step of the chain through which a claim reached us; the first is the origin. */
export type Hop = {
  readonly sourceId: SourceId;
  readonly role: HopRole;
  readonly basis: HopBasis;
  readonly verb: string;
};

/** What a claim says of another claim at a version, or of a source whose figure is not recorded. */
export type ClaimStance = {
  readonly kind: StanceKind;
  readonly factor: string | null;
  readonly target: { readonly claimId: ClaimId; readonly version: number } | { readonly sourceId: SourceId };
};

/** What a claim says on a yes/no matter. */
export const POSITIONS = ["asserts", "denies", "no_position"] as const;
export type Position = (typeof POSITIONS)[number];

/** In which state the version of a claim is that stands: not ready yet, waiting for a reviewer, accepted, or sent back. */
export const REVIEW_STATES = ["draft", "in_review", "accepted", "returned"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

type Standing = "current" | "corrected" | "retracted" | "withdrawn";

/** What people may edit of a claim, and what a version of it holds. */
export type ClaimDetails = {
  readonly speakerId: SourceId | null;
  /** Whose figure it describes, where the speaker describes somebody else's. */
  readonly aboutSourceId: SourceId | null;
  readonly documentId: DocumentId | null;
  readonly measureId: MeasureId | null;
  readonly populationId: PopulationId | null;
  readonly placeId: PlaceId | null;
  readonly phrase: string;
  readonly isParaphrase: boolean;
  readonly language: string;
  readonly figure: StatedFigure | null;
  /** Why the figure is not the one that the words give; null where they give it. */
  readonly figureReason: string | null;
  readonly unitSpoken: string;
  /** On a yes/no matter only. */
  readonly position: Position | null;
  readonly basis: Basis;
  readonly modality: Modality;
  readonly asOf: string | null;
  readonly periodStart: string | null;
  readonly said: string | null;
  readonly published: string | null;
  readonly note: string;
  readonly standing: Standing;
  readonly standingReason: string | null;
  readonly hops: readonly Hop[];
  readonly stances: readonly ClaimStance[];
};

export type Claim = ClaimDetails & {
  readonly id: ClaimId;
  readonly number: number;
  readonly version: number;
  readonly reviewState: ReviewState;
};

/** What of a claim people may edit. */
export function detailsOf({ id: _id, number: _number, version: _version, reviewState: _review, ...details }: Claim): ClaimDetails {
  return details;
}
