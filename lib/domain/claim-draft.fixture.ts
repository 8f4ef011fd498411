// What a person might write down of a claim, for the tests of drafts and chains to vary.
import type { Claim, ClaimStance } from "./claim";
import { BLANK_CLAIM, type ClaimInput, type ResolvedNames } from "./claim-draft";
import type { ClaimId, SourceId } from "./ids";
import { claimsOf } from "./sample-story.fixture";

export const NAMES: ResolvedNames = {
  speakerId: "NATO" as SourceId,
  aboutSourceId: null,
  relayId: null,
  outletId: null,
  documentId: null,
  stanceTargets: [],
};

export const input = (change: Partial<ClaimInput>): ClaimInput => ({ ...BLANK_CLAIM, words: "around 10,000", ...change });
export const claimTarget = (id: string, version = 1): ClaimStance["target"] => ({ claimId: id as ClaimId, version });
export const sourceTarget = (id: string): ClaimStance["target"] => ({ sourceId: id as SourceId });
export const [CLAIM] = claimsOf([{ by: "NATO", words: "around 10,000" }]) as [Claim];
