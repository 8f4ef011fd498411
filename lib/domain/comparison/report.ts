import { liesAbove } from "../figure/interval";
import type { Parameters } from "../figure/parameters";
import { type Rational, ONE, ZERO, integer } from "../figure/rational";
import type { Reading } from "../figure/reading";
import { ranksWithin } from "./ranks";
import type { Decision, Label, RankedSubject } from "./relation";

type Severity = "negligible" | "minor" | "moderate" | "major" | "order_of_magnitude" | "presence";

/** The numbers of METHOD 3.3 that say how far apart two claims are. */
type Distance = {
  /** Nearest edge over nearest edge; 1 where supports meet, null where unbounded or undefined. */
  readonly gap: Rational | null;
  readonly severity: Severity | null;
  /** The share by which both figures would have to be off to touch; two-sided figures only. */
  readonly flipTolerance: Rational | null;
  readonly isSensitive: boolean;
};

const SEVERITIES: readonly [Rational, Severity][] = [
  [integer(101).div(100), "negligible"],
  [integer(11).div(10), "minor"],
  [integer(3).div(2), "moderate"],
  [integer(3), "major"],
];

/** Measures how far apart two claims lie, whatever label they bear. */
function distance(a: Reading | null, b: Reading | null, label: Label, parameters: Parameters): Distance {
  if (a === null || b === null || label === "not_comparable") return UNDEFINED;
  const [above, below] = liesAbove(a.support, b.support) ? [a, b] : [b, a];
  if (!liesAbove(above.support, below.support)) return TOGETHER;
  const [lo, hi] = [above.support.lo!, below.support.hi!];
  const gap = ratioOf(lo, hi);
  const flipTolerance = flip(a, b);
  if (label !== "conflict") return { gap, severity: null, flipTolerance, isSensitive: false };
  const areImplied = above.implied.lo && below.implied.hi;
  const isSensitive = areImplied && flipTolerance !== null && flipTolerance.compare(parameters.sensitive) <= 0;
  return { gap, severity: severityOf(gap, hi), flipTolerance, isSensitive };
}

const UNDEFINED: Distance = { gap: null, severity: null, flipTolerance: null, isSensitive: false };
const TOGETHER: Distance = { gap: ONE, severity: null, flipTolerance: null, isSensitive: false };

/** How many times one edge is the other; undefined from zero down. */
function ratioOf(lo: Rational, hi: Rational): Rational | null {
  return hi.compare(ZERO) <= 0 ? null : lo.div(hi);
}

function severityOf(gap: Rational | null, hi: Rational): Severity | null {
  if (gap === null) return hi.equals(ZERO) ? "presence" : null;
  return SEVERITIES.find(([limit]) => gap.compare(limit) < 0)?.[1] ?? "order_of_magnitude";
}

function flip(a: Reading, b: Reading): Rational | null {
  if (a.shape !== "two" || b.shape !== "two" || a.anchor === null || b.anchor === null) return null;
  return a.anchor.sub(b.anchor).abs().div(a.anchor.abs().add(b.anchor.abs()));
}

const ENTAILING: ReadonlySet<Label> = new Set(["agree", "compatible", "strained", "restates", "variant"]);

/** Which claim's support lies within the other's, for labels that compare values and find them to meet (METHOD 3.5, 9.24). */
function entailment(a: RankedSubject, b: RankedSubject, label: Label): string | null {
  if (!ENTAILING.has(label) || a.ranks === null || b.ranks === null) return null;
  const aEntails = ranksWithin(a.ranks.support, b.ranks.support);
  const bEntails = ranksWithin(b.ranks.support, a.ranks.support);
  if (aEntails && bEntails) return "both";
  return aEntails ? a.subject.claim.id : bEntails ? b.subject.claim.id : null;
}

/** One relation with all that is reported of it. */
export type Relation = Omit<Decision, "actor"> &
  Distance & {
    readonly a: string;
    readonly b: string;
    /** The id of the claim that acts; null where neither does. */
    readonly direction: string | null;
    readonly entails: string | null;
    readonly sharedOrigins: readonly string[];
    /** The label that was computed, where a person put another in its place; null where nobody did. */
    readonly computed: Label | null;
  };

/** Puts together what is reported of a decided pair. */
export function report(a: RankedSubject, b: RankedSubject, decision: Decision, parameters: Parameters): Relation {
  const { gap, severity, flipTolerance, isSensitive } = distance(a.subject.reading, b.subject.reading, decision.label, parameters);
  return {
    a: a.subject.claim.id,
    b: b.subject.claim.id,
    label: decision.label,
    direction: decision.actor?.claim.id ?? null,
    kind: decision.kind,
    ground: decision.ground,
    facets: decision.facets,
    isProvisional: decision.isProvisional,
    gap,
    severity,
    flipTolerance,
    isSensitive,
    entails: entailment(a, b, decision.label),
    computed: null,
    sharedOrigins: a.subject.origins.filter((origin) => b.subject.origins.includes(origin)),
  };
}
