import type { ClaimId, PlacementId } from "./ids";
import type { Overrule } from "./overrule";

/** That a facet of a claim is read as the question's own value; the claim's words stay as they are. */
export type ScopeRuling = {
  readonly id: string;
  readonly facet: "place" | "population";
  /** What was read as what; the ruling holds as long as claim and question still say so. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** A claim on a question, with the scope rulings and overrules in force there; one of a relation is kept with the claim of the lower number. */
export type Placement = {
  readonly id: PlacementId;
  readonly claimId: ClaimId;
  readonly version: number;
  readonly role: "counts" | "part" | "context";
  readonly rulings: readonly ScopeRuling[];
  readonly overrules: readonly Overrule[];
};
