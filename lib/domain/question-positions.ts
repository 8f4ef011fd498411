import type { Claim } from "./claim";
import { listWords } from "./figure/number-words";
import { capital, speakersOf } from "./wording";

type PositionFacts = { readonly claims: readonly Claim[]; readonly nameOf: (sourceId: string) => string };

/** For a yes/no matter: who asserts, who denies, who takes no position. */
export function positionSentences({ claims: all, nameOf }: PositionFacts): string[] {
  const sides = positionsOf(all);
  const told = (how: string, claims: readonly Claim[]) =>
    claims.length === 0 ? "" : `${how} by ${listWords(speakersOf(claims, nameOf))}.`;
  return [
    told("Asserted", sides.asserts),
    told("Expected", sides.expects),
    told("Denied", sides.denies),
    sides.noPosition.length === 0
      ? ""
      : `${capital(listWords(speakersOf(sides.noPosition, nameOf)))} could not confirm it, which is not a denial.`,
    sides.denies.length === 0 && sides.asserts.length > 0 ? "Nobody denies it." : "",
    ...bothWays(sides, nameOf),
  ];
}

/** Who is quoted with more than one position: it shows both, and does not choose. */
function bothWays(sides: Positions, nameOf: PositionFacts["nameOf"]): string[] {
  const named = Object.values(sides).flatMap((claims) => speakersOf(claims, nameOf));
  const twice = [...new Set(named.filter((name, index) => named.indexOf(name) !== index))];
  return twice.map((name) => `${capital(name)} is quoted with more than one position.`);
}

/** `expects`: what is planned or expected asserts nothing yet. */
export type Positions = {
  readonly expects: readonly Claim[];
  readonly asserts: readonly Claim[];
  readonly denies: readonly Claim[];
  readonly noPosition: readonly Claim[];
};

/** Sorts the current claims of a yes/no question by the position they take; one that takes none is none of these. */
export function positionsOf(claims: readonly Claim[]): Positions {
  const current = claims.filter(({ standing }) => standing === "current");
  const taking = (position: Claim["position"]) => current.filter((claim) => claim.position === position);
  const asserting = taking("asserts");
  return {
    denies: taking("denies"),
    noPosition: taking("no_position"),
    expects: asserting.filter(({ modality }) => modality !== "observed"),
    asserts: asserting.filter(({ modality }) => modality === "observed"),
  };
}
