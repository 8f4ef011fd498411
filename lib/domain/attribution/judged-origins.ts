import type { Claim } from "../claim";
import type { ComparisonRequest, SourceFacts } from "../comparison/request";
import type { OriginJudgement, Party } from "../origin-judgement";

/** What people's judgements make of where claims and sources come from (METHOD 4.6). */
export type JudgedOrigins = {
  /** The record that stands for a source: another where they are held to be one, else its own. */
  readonly sourceAs: (id: string) => string;
  readonly reliance: ComparisonRequest["reliance"];
  /** Pairs of sources held not to be, and not to rest on, one another; each pair in both orders. */
  readonly apart: ReadonlySet<string>;
  /** Pairs of claims or sources that somebody has decided on, whatever they found; each pair in both orders. */
  readonly decided: ReadonlySet<string>;
  /** Which ids of the reliance are claims'; the others are sources'. */
  readonly claims: ReadonlySet<string>;
  /** For a claim the one that it is held to be, logged again: itself where nobody holds that. */
  readonly claimAs: (id: string) => string;
  /** Claims that have the origins of another record, as both are held to have one. */
  readonly joined: ReadonlySet<string>;
};

export const pairKey = (a: string, b: string): string => `${a} ${b}`;

type Known = { readonly claims: readonly Pick<Claim, "id">[]; readonly sources: readonly SourceFacts[] };

/**
 * Puts judgements in the terms of the comparison. Of records held to have one origin the others rest on the first, and so does what
 * any of them is based on: a source before a claim, what leads to a named one before an unnamed, the lower number. With `withUnsure`,
 * what somebody is unsure of is taken to be so. `claims` are those that are compared; others lead to whom their chains begin with.
 */
export function judgedOrigins(judgements: readonly OriginJudgement[], known: Known, withUnsure = false): JudgedOrigins {
  const held = judgements.filter(({ verdict }) => verdict === "positive" || (withUnsure && verdict === "unsure"));
  const rank = rankOf(judgements, known.sources);
  const of = (...kinds: readonly string[]) => held.filter(({ kind }) => kinds.includes(kind));
  const sourceAs = leaders(of("same_source").map(idsOf), rank);
  const same = of("same_origin", "same_claim").map(({ left, right }) => [sourceAs(left.id), sourceAs(right.id)] as const);
  const first = leaders(same, rank);
  const leading = (id: string) => first(sourceAs(id));
  const relied = of("relies_on").map(({ left, right }) => ({ from: leading(left.id), to: sourceAs(right.id) }));
  const joined = [...new Set(same.flat())].map((id) => ({ from: id, to: first(id) })).filter(({ from, to }) => from !== to);
  const edges = [...relied.filter(({ from, to }) => from !== first(to)), ...joined];
  return {
    sourceAs,
    reliance: [...edges, ...chainsElsewhere(judgements, known.claims, edges, sourceAs)],
    apart: bothWays(judgements.filter(isApart).map((each) => originsOf(each).map(leading) as [string, string])),
    decided: bothWays(judgements.filter(({ verdict }) => verdict !== "unsure").map(idsOf)),
    claims: new Set(partiesOf(judgements).flatMap(({ kind, id }) => (kind === "claim" ? [id] : []))),
    claimAs: leaders(of("same_claim").map(idsOf), rank),
    joined: new Set(joined.map(({ from }) => from)),
  };
}

type Pair = readonly [string, string];

function idsOf({ left, right }: OriginJudgement): Pair {
  return [left.id, right.id];
}

function originsOf({ left, right }: OriginJudgement): Pair {
  return [left.origin ?? left.id, right.origin ?? right.id];
}

function isApart({ kind, verdict }: OriginJudgement): boolean {
  return kind === "not_related" ? verdict === "positive" : verdict === "negative" && kind.startsWith("same_") && kind !== "same_claim";
}

function bothWays(pairs: readonly Pair[]): Set<string> {
  return new Set(pairs.flatMap(([a, b]) => [pairKey(a, b), pairKey(b, a)]));
}

/** A claim of another question leads to whom its chain begins with, where nothing else is said of it. */
function chainsElsewhere(
  judgements: readonly OriginJudgement[],
  claims: Known["claims"],
  edges: ComparisonRequest["reliance"],
  sourceAs: (id: string) => string,
): ComparisonRequest["reliance"] {
  const done = new Set<string>([...claims.map(({ id }) => id), ...edges.map(({ from }) => from)]);
  const elsewhere = partiesOf(judgements).filter(({ kind, id }) => kind === "claim" && !done.has(id));
  return elsewhere.flatMap(({ id, origin }) => (origin === null ? [] : [{ from: id, to: sourceAs(origin) }]));
}

function partiesOf(judgements: readonly OriginJudgement[]): Party[] {
  return [...new Map(judgements.flatMap(({ left, right }) => [left, right]).map((party) => [party.id, party])).values()];
}

/** Which of two records stands for both. */
function rankOf(judgements: readonly OriginJudgement[], sources: readonly SourceFacts[]): (a: string, b: string) => string {
  const unnamed = new Set(sources.flatMap(({ id, isUnnamed }) => (isUnnamed ? [id] : [])));
  const places = new Map(
    partiesOf(judgements).map(({ id, kind, number, origin }) => {
      const isUnnamed = unnamed.has(origin ?? id);
      return [id, Number(kind === "claim") * 2e9 + Number(isUnnamed) * 1e9 + number];
    }),
  );
  return (a, b) => (places.get(a)! <= places.get(b)! ? a : b);
}

/** For every record the one that stands for all it is joined with. */
function leaders(pairs: readonly Pair[], rank: (a: string, b: string) => string): (id: string) => string {
  const above = new Map<string, string>();
  const leader = (id: string): string => {
    const passed: string[] = [];
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      passed.push(at);
      at = next;
    }
    passed.forEach((each) => above.set(each, at));
    return at;
  };
  for (const pair of pairs) {
    const [a, b] = pair.map(leader) as [string, string];
    if (a === b) continue;
    const first = rank(a, b);
    above.set(first === a ? b : a, first);
  }
  return leader;
}
