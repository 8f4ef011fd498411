import { components } from "../attribution/components";
import type { Interval } from "../figure/interval";
import { closed, intersection, isEmpty, leftClosed, leftOpen, ontoCounts, scaled } from "../figure/interval";
import type { Parameters } from "../figure/parameters";
import { ONE, type Rational, ZERO, max, min } from "../figure/rational";
import { type Reading, readFigure, within } from "../figure/reading";
import type { Shape } from "../figure/figure";
import type { ComparableClaim, ComparisonRequest, Stance } from "./request";
import type { ReadClaim } from "./subject";
import { type Result, at, ok } from "../failure";

const COMPARISONS: ReadonlySet<string> = new Set(["higher_than", "lower_than", "multiple_of"]);

function isComparison(stance: Stance): boolean {
  return COMPARISONS.has(stance.kind);
}

/**
 * The reading of every claim: from its own figure, else from the claims it compares itself with ("higher than the US
 * figure"). A claim whose references run in a circle, or leave no value, has none (METHOD 1.3, 9.6).
 */
export function readClaims(request: ComparisonRequest): Result<Map<string, ReadClaim>> {
  const readings = new Map<string, ReadClaim>();
  for (const [index, claim] of request.claims.entries()) {
    if (claim.figure === null) continue;
    const reading = readFigure(claim.figure, request.parameters);
    if (!reading.ok) return at(`claims[${index}].figure`, reading);
    readings.set(claim.id, { reading: claim.overrule?.(reading.value) ?? reading.value, isDerived: false });
  }
  deriveInOrder(request, readings);
  return ok(readings);
}

/** Works out the claims without a figure, each after those it compares itself with. */
function deriveInOrder(request: ComparisonRequest, readings: Map<string, ReadClaim>): void {
  const comparing = request.claims.filter((claim) => claim.figure === null);
  const byId = new Map(comparing.map((claim) => [claim.id, claim]));
  const graph = new Map(comparing.map((claim) => [claim.id, referents(claim)]));
  for (const component of components(graph)) {
    const claim = byId.get(component[0]!);
    if (claim === undefined) continue;
    const isCircle = component.length > 1 || referents(claim).includes(claim.id);
    component.forEach((id) =>
      readings.set(id, { reading: isCircle ? null : derive(claim, readings, request.parameters), isDerived: true }),
    );
  }
}

function referents(claim: ComparableClaim): string[] {
  const targets = claim.stances.filter(isComparison).flatMap((stance) => stance.targets);
  return targets.flatMap((target) => ("claim" in target ? [target.claim] : []));
}

function derive(claim: ComparableClaim, readings: ReadonlyMap<string, ReadClaim>, parameters: Parameters): Reading | null {
  const bounds = claim.stances.filter(isComparison).flatMap((stance) =>
    stance.targets.flatMap((target) => {
      const referent = "claim" in target ? readings.get(target.claim)?.reading : null;
      return referent ? [compareWith(referent, stance, parameters)] : [];
    }),
  );
  const reading = bounds.length === 0 ? null : bounds.reduce(both);
  return reading !== null && !isEmpty(reading.support) ? reading : null;
}

/** What a comparison with one figure says: a bound beside it, or the figure multiplied. */
function compareWith(referent: Reading, stance: Stance, parameters: Parameters): Reading {
  if (stance.kind === "multiple_of") return multiple(referent, stance.factor!);
  const { anchor, support } = referent;
  const isHigher = stance.kind === "higher_than";
  const allowed: Interval = isHigher
    ? { lo: support.lo, loOpen: true, hi: null, hiOpen: false }
    : { lo: ZERO, loOpen: false, hi: support.hi, hiOpen: support.hi !== null };
  const ordinary =
    anchor === null ? allowed : isHigher ? leftOpen(anchor, anchor.mul(parameters.k)) : leftClosed(anchor.div(parameters.k), anchor);
  return bounded(referent, allowed, ordinary, { anchor, shape: isHigher ? "lower" : "upper" });
}

function multiple(referent: Reading, factor: Rational): Reading {
  const { anchor, shape } = referent;
  const core = anchor === null ? referent.support : referent.core;
  return bounded(referent, scaled(referent.support, factor), scaled(core, factor), { anchor: anchor?.mul(factor) ?? null, shape });
}

function bounded(referent: Reading, support: Interval, core: Interval, form: { anchor: Rational | null; shape: Shape }): Reading {
  const { kind, unitFactor } = referent;
  const close = (interval: Interval) =>
    kind === "count" ? ontoCounts(scaled(interval, unitFactor.inverse())) : scaled(interval, unitFactor.inverse());
  const allowed = close(support);
  const cut = isEmpty(allowed) ? { support: allowed, core: allowed } : within(allowed, close(core), unitFactor);
  return { ...cut, ...form, kind, rule: "derived", implied: { lo: false, hi: false }, unit: null, unitFactor };
}

/** What two comparisons allow together: "higher than the US and UK figures" is above both. */
function both(a: Reading, b: Reading): Reading {
  const support = intersection(a.support, b.support);
  if (isEmpty(support)) return { ...a, support };
  const core = intersection(a.core, b.core);
  const anchor = a.anchor === null || b.anchor === null ? null : a.shape === "upper" ? min(a.anchor, b.anchor) : max(a.anchor, b.anchor);
  return { ...a, ...within(support, isEmpty(core) ? closed(support.lo, support.hi) : core, ONE), anchor };
}
