import type { ScopeChoice } from "@/components/question/scope-rulings";
import { holds } from "@/lib/domain/question-comparison";
import type { ComparedQuestion } from "@/lib/usecases/compare-question";

/** The claims whose place or population is stated and is not the question's own, with the ruling on each. */
export function scopeChoices(
  { question, claims, placements, scopes, comparison }: ComparedQuestion,
  nameOf: (id: string) => string,
): ScopeChoice[] {
  const facets = [
    { facet: "place", nodes: scopes.places, wanted: question.placeId, of: (claim: (typeof claims)[number]) => claim.placeId },
    {
      facet: "population",
      nodes: scopes.populations,
      wanted: question.populationId,
      of: (claim: (typeof claims)[number]) => claim.populationId,
    },
  ] as const;
  return claims.flatMap((claim) =>
    facets.flatMap(({ facet, nodes, wanted, of }) => {
      const own: string | null = of(claim);
      if (own === null || wanted === null || own === wanted || claim.standing !== "current") return [];
      const name = (id: string | null) => nodes.find((node) => node.id === id)?.name ?? "";
      const placement = placements.find(({ claimId }) => claimId === claim.id);
      const ruling = placement?.rulings.find((ruled) => ruled.facet === facet && holds(ruled, claim, question)) ?? null;
      return [
        {
          claimNumber: claim.number,
          speaker: claim.speakerId === null ? "Somebody" : nameOf(claim.speakerId),
          phrase: claim.phrase,
          facet,
          claimScope: name(own),
          questionScope: name(wanted),
          placementVersion: placement?.version ?? 1,
          isPart: comparison.group.parts.includes(claim.id),
          ruling,
        },
      ];
    }),
  );
}
