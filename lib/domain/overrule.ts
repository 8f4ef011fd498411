import type { Claim } from "./claim";
import type { Disagreement } from "./disagreement";
import type { Label } from "./comparison/relation";
import { type Result, invalid, ok, together } from "./failure";
import { type Interval, closed, intersection, isEmpty, isWithin, ontoCounts } from "./figure/interval";
import { parseNumeral } from "./figure/numeral";
import { type Rational, decimalText, rationalFrom } from "./figure/rational";
import type { Reading } from "./figure/reading";
import type { ClaimId } from "./ids";
import { estimateOf } from "./our-arithmetic";
import type { Placement } from "./placement";

/** The labels that a person may put in place of a computed one: those that compare values, and that nothing can be compared. */
export const OVERRULED_LABELS = ["agree", "compatible", "strained", "conflict", "not_comparable"] as const satisfies readonly Label[];
export type OverruledLabel = (typeof OVERRULED_LABELS)[number];

/** Two ends as plain decimals; no upper end is no bound. */
export type Bounds = { readonly lo: string; readonly hi: string | null };

/** What every judgement of a question's claims says. */
export type Ruled = {
  readonly id: string;
  /** What the claims said when they were judged, by `judgedOf`: the overrule counts as long as they say it. */
  readonly judged: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** What a person holds a claim's words to allow, and to mean ordinarily, in place of our reading (METHOD 1.1, 2.1). */
export type ReadingOverrule = Ruled & { readonly kind: "reading"; readonly support: Bounds; readonly core: Bounds };

/** How a person holds two claims of a question to stand to one another, in place of the computed label. */
export type RelationOverrule = Ruled & {
  readonly kind: "relation";
  readonly other: ClaimId;
  readonly label: OverruledLabel;
};

/** What people hold of the claims of a question, in place of what is computed or beside it. */
export type Overrule = ReadingOverrule | RelationOverrule | Disagreement;

/** What of some claims a judgement is about: what is compared of them, and nothing that is only noted beside it. */
export function judgedOf(...claims: readonly Claim[]): string {
  return JSON.stringify(claims.map(comparedPartsOf));
}

function comparedPartsOf(claim: Claim) {
  const { figure, stances, hops } = claim;
  return [
    figure === null ? null : [figure.hedge, figure.x, figure.y, figure.multiplier, figure.kind, figure.unitFactor],
    [claim.speakerId, claim.aboutSourceId, claim.measureId, claim.populationId, claim.placeId, claim.basis, claim.modality],
    [claim.asOf, claim.periodStart, claim.said, claim.published],
    hops.map(({ sourceId }) => sourceId),
    stances.map(({ kind, factor, target }) => [kind, factor, "claimId" in target ? target.claimId : target.sourceId]),
  ];
}

/** The overrules that count on a question, by the claim they are kept with. */
export type InForce = ReadonlyMap<string, readonly Overrule[]>;

/** Those overrules that are still about what was judged: no claim of theirs says something else since, or was withdrawn. */
export function overrulesInForce({ claims, placements }: { claims: readonly Claim[]; placements: readonly Placement[] }): InForce {
  const judged = placements.filter(({ overrules }) => overrules.length > 0);
  if (judged.length === 0) return new Map();
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const isSame = (text: string, ids: readonly ClaimId[]) => {
    const found = ids.flatMap((id) => claimById.get(id) ?? []);
    return found.length === ids.length && isStillAbout(text, found);
  };
  return new Map(
    judged.map(({ claimId, overrules }) => [
      claimId,
      overrules.filter((each) => isSame(each.judged, each.kind === "reading" ? [claimId] : [claimId, each.other])),
    ]),
  );
}

/** What a person ruled a claim's words to mean; null where nobody did. */
export function readingOverruleOf(inForce: InForce, claim: string): ReadingOverrule | null {
  return inForce.get(claim)?.find((overrule) => overrule.kind === "reading") ?? null;
}

/** What a person ruled of two claims, the first of the lower number; null where nobody did. */
export function relationOverruleOf(inForce: InForce, claim: string, other: string): RelationOverrule | null {
  const relations = inForce.get(claim)?.filter((overrule) => overrule.kind === "relation");
  return relations?.find((overrule) => overrule.other === other) ?? null;
}

/** Those of a claim's overruled readings that are still about what it says. */
export function readingsInForce<Kept extends Pick<ReadingOverrule, "judged">>(claim: Claim, overrules: readonly Kept[]): Kept[] {
  return overrules.filter(({ judged }) => isStillAbout(judged, [claim]));
}

function isStillAbout(judged: string, claims: readonly Claim[]): boolean {
  return claims.every(({ standing }) => standing === "current") && judgedOf(...claims) === judged;
}

/** What is typed to overrule a reading, in the unit of the question. */
export type ReadingInput = Readonly<Record<"from" | "to" | "ordinarilyFrom" | "ordinarilyTo", string>>;

/**
 * The ends that were typed for a reading. Where no ordinary ones are, ours are kept as far as they fit. Refuses what is no
 * number, ends in the wrong order, and ordinary ends outside the others, each at its field.
 */
export function readingFrom(input: ReadingInput, computed: Reading): Result<{ readonly support: Bounds; readonly core: Bounds }> {
  const typed = FIELDS.map((field) => numberIn(input, field));
  const read = typed.flatMap((each) => (each.ok ? [each.value] : []));
  if (read.length < typed.length) return together(typed);
  const [from, to, ...ordinary] = read;
  if (from == null) return invalid("from", NO_NUMBER);
  if (isNoCount(from, computed)) return invalid("from", "a count is not below zero");
  const close = computed.kind === "count" ? ontoCounts : (interval: Interval) => interval;
  const support = close(closed(from, to ?? null));
  if (isEmpty(support)) return invalid("to", "is below the lower end, or leaves no whole number: write the smaller first");
  const isTyped = ordinary.some((end) => end !== null);
  return withCore(support, isTyped ? close(closed(ordinary[0] ?? support.lo, ordinary[1] ?? support.hi)) : keptCore(computed, support));
}

function withCore(support: Interval, core: Interval): ReturnType<typeof readingFrom> {
  if (isEmpty(core)) return invalid("ordinarilyTo", "is below the lower end: write the smaller first");
  if (!isWithin(core, support)) return invalid("ordinarilyFrom", "the ordinary meaning lies within what the words can mean at all");
  return ok({ support: boundsOf(support), core: boundsOf(core) });
}

function isNoCount(value: Rational, { kind }: Reading): boolean {
  return kind === "count" && value.compare(0) < 0;
}

const FIELDS = ["from", "to", "ordinarilyFrom", "ordinarilyTo"] as const satisfies readonly (keyof ReadingInput)[];
const NO_NUMBER = "write a number, its decimals after a point: 9,000 or 0.5";

/** What may be thousands, as many languages part them: "9.000", and not "0.125". */
const POINTED = /^[-−]?[1-9]\d{0,2}(\.\d{3})+$/;

function pointedFault(text: string): string {
  const whole = text.replaceAll(".", "");
  return text.split(".").length > 2 ? `write it as ${whole}` : `“${text}” may be thousands or a decimal: write ${whole}, or ${text}0`;
}

/** The number of a field; null where it is empty. */
function numberIn(input: ReadingInput, field: keyof ReadingInput): Result<Rational | null> {
  const text = input[field].trim();
  if (text === "") return ok(null);
  if (POINTED.test(text)) return invalid(field, pointedFault(text));
  const numeral = parseNumeral(text);
  return numeral === null ? invalid(field, NO_NUMBER) : ok(numeral.value);
}

function keptCore({ core }: Reading, support: Interval): Interval {
  const kept = intersection(closed(core.lo, core.hi), support);
  return isEmpty(kept) ? support : kept;
}

function boundsOf({ lo, hi }: Interval): Bounds {
  return { lo: decimalText(lo!), hi: hi === null ? null : decimalText(hi) };
}

/** The reading that an overrule puts in place of a computed one; the number that a source gave stays where it is still allowed. */
export function overruledReading(
  computed: Reading,
  { support: given, core: ordinary }: Pick<ReadingOverrule, "support" | "core">,
): Reading {
  const [support, core] = [intervalOf(given), intervalOf(ordinary)];
  const anchor = estimateOf(computed);
  const isKept = anchor !== null && isWithin(closed(anchor, anchor), support);
  return {
    ...computed,
    support,
    core,
    anchor: isKept ? anchor : null,
    shape: support.hi === null ? "lower" : "two",
    rule: "overruled",
    implied: { lo: true, hi: true },
    unit: null,
  };
}

/** An interval whose ends belong to it. */
export function intervalOf({ lo, hi }: Bounds): Interval {
  return closed(rationalFrom(lo), hi === null ? null : rationalFrom(hi));
}
