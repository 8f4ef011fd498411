import type { Claim } from "./claim";
import type { Comparison } from "./comparison/compare";
import type { ScopeRuling } from "./placement";
import type { Question } from "./question";
import { type QuestionClaims, holds } from "./question-comparison";
import { countedClaims } from "./review";
import { type NameOf, speakerOf } from "./wording";

/** A claim whose stated place or population is not the question's own, and what was ruled on that. */
export type ScopeChoice = {
  readonly claimNumber: number;
  readonly speaker: string;
  readonly facet: ScopeRuling["facet"];
  readonly claimScope: string;
  readonly questionScope: string;
  readonly placementVersion: number;
  /** How the claim stands where nothing is ruled: as a part, outside, or counted, as it is not known how the two scopes lie to each other. */
  readonly standing: "part" | "left_out" | "counts";
  readonly ruling: ScopeRuling | null;
};

/** Names one ruling, or its taking back: no longer the same once the placement was ruled on again. */
export function rulingKey({
  claimNumber,
  facet,
  placementVersion,
}: Pick<ScopeChoice, "claimNumber" | "facet" | "placementVersion">): string {
  return `${claimNumber}-${facet}-${placementVersion}`;
}

type Known = QuestionClaims & { readonly comparison: Comparison };

/** The scope choices of a question, in the order of its claims (METHOD 2.1). */
export function scopeChoices({ question, claims, placements, scopes, comparison }: Known, nameOf: NameOf): ScopeChoice[] {
  const placementOf = new Map(placements.map((placement) => [placement.claimId, placement]));
  const names = new Map<string, string>([...scopes.places, ...scopes.populations].map(({ id, name }) => [id, name]));
  const parts = new Set<string>(comparison.group.parts);
  const outside = new Set(comparison.group.leftOut.map(({ id }) => id));
  return countedClaims(claims, question).flatMap((claim) =>
    FACETS.filter(({ of }) => isApart(of(claim), of(question))).map(({ facet, of }) => {
      const placement = placementOf.get(claim.id)!;
      return {
        claimNumber: claim.number,
        speaker: speakerOf(claim, nameOf),
        facet,
        claimScope: names.get(of(claim)!)!,
        questionScope: names.get(of(question)!)!,
        placementVersion: placement.version,
        standing: parts.has(claim.id) ? "part" : outside.has(claim.id) ? "left_out" : "counts",
        ruling: placement.rulings.find((ruling) => ruling.facet === facet && holds(ruling, claim, question)) ?? null,
      };
    }),
  );
}

/** Whether a claim's stated place or population is not the question's, and nobody ruled on that. */
export function isScopeOpen(claim: Claim, question: Question, rulings: readonly ScopeRuling[]): boolean {
  const apart = FACETS.filter(({ of }) => isApart(of(claim), of(question)));
  return apart.some(({ facet }) => !rulings.some((ruling) => ruling.facet === facet && holds(ruling, claim, question)));
}

function isApart(own: string | null, wanted: string | null): boolean {
  return own !== null && wanted !== null && own !== wanted;
}

type Scoped = Pick<Claim, "placeId" | "populationId">;

const FACETS = [
  { facet: "place", of: ({ placeId }: Scoped): string | null => placeId },
  { facet: "population", of: ({ populationId }: Scoped): string | null => populationId },
] as const;
