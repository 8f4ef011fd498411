import type { Claim } from "./claim";
import { groupBy } from "./group-by";
import { listWords } from "./figure/number-words";
import { type NameOf, capital, speakersOf } from "./wording";

type PositionFacts = { readonly claims: readonly Claim[]; readonly nameOf: NameOf };

/** For a yes/no matter: who asserts, who denies, who takes no position. */
export function positionSentences({ claims: all, nameOf }: PositionFacts): string[] {
  const sides = positionsOf(all);
  const told = (how: string, claims: readonly Claim[]) =>
    claims.length === 0 ? "" : `${how} by ${listWords(speakersOf(claims, nameOf))}.`;
  return [
    told("Asserted", sides.asserts),
    told("Expected", sides.expects),
    told("Denied", sides.denies),
    noPositionSentence("could not confirm it", sides.noPosition.filter(isUnconfirmed), nameOf),
    noPositionSentence(
      "took no position",
      sides.noPosition.filter((claim) => !isUnconfirmed(claim)),
      nameOf,
    ),
    sides.denies.length === 0 && sides.asserts.length > 0 ? "Nobody denies it." : "",
    ...bothWays(all, nameOf),
  ];
}

function isUnconfirmed({ stances }: Claim): boolean {
  return stances.some(({ kind }) => kind === "cannot_confirm");
}

function noPositionSentence(deed: string, claims: readonly Claim[], nameOf: NameOf): string {
  return claims.length === 0 ? "" : `${capital(listWords(speakersOf(claims, nameOf)))} ${deed}, which is not a denial.`;
}

/** Who is quoted with more than one position: it shows both, and does not choose. */
function bothWays(all: readonly Claim[], nameOf: PositionFacts["nameOf"]): string[] {
  const taken = all.filter(({ speakerId, position }) => speakerId !== null && position !== null);
  const positions = groupBy(taken, ({ speakerId }) => speakerId!);
  const torn = [...positions].filter(([, claims]) => new Set(claims.map(({ position }) => position)).size > 1);
  return torn.map(([speaker]) => `${capital(nameOf(speaker))} is quoted with more than one position.`);
}

/** `expects`: what is planned or expected asserts nothing yet. */
export type Positions = {
  readonly expects: readonly Claim[];
  readonly asserts: readonly Claim[];
  readonly denies: readonly Claim[];
  readonly noPosition: readonly Claim[];
};

/** Sorts the claims that count on a yes/no question by the position they take; one that takes none is none of these. */
export function positionsOf(counted: readonly Claim[]): Positions {
  const taking = (position: Claim["position"]) => counted.filter((claim) => claim.position === position);
  const asserting = taking("asserts");
  return {
    denies: taking("denies"),
    noPosition: taking("no_position"),
    expects: asserting.filter(({ modality }) => modality !== "observed"),
    asserts: asserting.filter(({ modality }) => modality === "observed"),
  };
}
