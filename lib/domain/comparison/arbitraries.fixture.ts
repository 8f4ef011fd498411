import fc from "fast-check";
import { type Comparison, compare } from "./compare";
import { BASES, type ComparableClaim, type ComparisonRequest, MODALITIES, STANCE_KINDS, type Stance } from "./request";
import { type Figure, HEDGES } from "../figure/figure";
import { DEFAULT_PARAMETERS } from "../figure/parameters";
import { ONE, integer } from "../figure/rational";

/** A claim that has no id yet. */
export type Nameless = Omit<ComparableClaim, "id">;

const numeral = fc
  .oneof(
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 1, max: 99 }).map((n) => n * 1_000),
    fc.integer({ min: 201, max: 90_000 }),
  )
  .map(String);
const numericHedges = HEDGES.filter((hedge) => !["scale", "few", "some", "exists", "none", "ratio", "range", "plusminus"].includes(hedge));
/** A figure with one numeral, of any hedge that takes one. */
export const figure = (kind: fc.Arbitrary<Figure["kind"]>): fc.Arbitrary<Figure> =>
  fc.record({
    hedge: fc.constantFrom(...numericHedges),
    x: numeral,
    y: fc.constant(null),
    multiplier: fc.constantFrom(ONE, integer(1_000)),
    kind,
    unitFactor: fc.constant(ONE),
  });

const day = fc.constantFrom(
  "2024-10-20",
  "2024-10-28",
  "2024-10-29",
  "2024-10-30",
  "2024-10",
  "2024-10-28/2024-10-31",
  "2024-10-28~",
  "2024-12-01",
  "2024-06-01/..",
  null,
);
/** A claim by one of few sources, so that many share origins, scopes and dates. */
export const claim = (kind: fc.Arbitrary<Figure["kind"]>): fc.Arbitrary<Nameless> =>
  fc.record({
    source: fc.constantFrom("US", "UK", "SK", "UA", "NATO"),
    figure: figure(kind),
    stances: fc.constant([]),
    origins: fc.constantFrom(null, null, ["US"], ["SK", "UA"]),
    joint: fc.boolean(),
    measure: fc.constant("troops"),
    population: fc.constantFrom(null, "personnel", "personnel/soldiers"),
    place: fc.constantFrom("Russia", "Russia/East", "Russia/Kursk"),
    basis: fc.constantFrom(null, ...BASES),
    modality: fc.constantFrom(...MODALITIES),
    additive: fc.boolean(),
    asOf: day,
    periodStart: fc.constantFrom(null, "2024-01-01", "2024-02-01~", "2024-10-01", "2024-11-15"),
    said: day,
    published: day,
  });

/** The claims as c0, c1, … of one request, without a question. */
export function request(claims: readonly Nameless[], parameters = DEFAULT_PARAMETERS): ComparisonRequest {
  return {
    window: integer(3),
    question: null,
    parameters,
    sources: [],
    reliance: [],
    ownCollection: [],
    disjointWithin: null,
    knownUntil: null,
    claims: claims.map((each, index) => ({ ...each, id: `c${index}` })),
  };
}

/** Their comparison; null where a figure is refused. */
export function comparisonOf(claims: readonly Nameless[], parameters = DEFAULT_PARAMETERS): Comparison | null {
  const result = compare(request(claims, parameters));
  return result.ok ? result.value : null;
}

export const anyKind = fc.constantFrom("count" as const, "continuous" as const);
/** Claims of different sources that differ in nothing but their figures. */
export const plain = (figures: readonly Figure[]): Nameless[] =>
  figures.map((each, index) => ({
    source: `S${index}`,
    figure: each,
    stances: [],
    origins: null,
    joint: false,
    measure: "m",
    population: "p",
    place: "Russia",
    basis: "stock" as const,
    modality: "observed" as const,
    additive: true,
    asOf: "2024-10-28",
    periodStart: null,
    said: null,
    published: "2024-10-28",
  }));

const stance = (count: number): fc.Arbitrary<Stance> =>
  fc.record({
    kind: fc.constantFrom(...STANCE_KINDS),
    targets: fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: count - 1 }).map((index) => ({ claim: `c${index}` })),
        fc.constantFrom("US", "UK").map((source) => ({ source })),
      ),
      { minLength: 1, maxLength: 2 },
    ),
    factor: fc.constantFrom(integer(2), integer(3)),
  });

/**
 * A few claims of which most are alike but for one thing: where everything differs, nothing is ever comparable. Some
 * respond to others, some have no figure of their own.
 */
export const alike: fc.Arbitrary<Nameless[]> = fc.tuple(claim(anyKind), fc.integer({ min: 2, max: 6 })).chain(([model, count]) =>
  fc.array(
    fc
      .tuple(claim(anyKind), fc.subarray(Object.keys(model) as (keyof Nameless)[], { maxLength: 4 }), fc.option(stance(count), { freq: 6 }))
      .map(([other, changed, response]) => ({
        ...model,
        ...Object.fromEntries(changed.map((key) => [key, other[key]])),
        stances: response === null ? [] : [response],
        ...(response !== null && changed.length > 2 ? { figure: null } : {}),
      })),
    { minLength: count, maxLength: count },
  ),
);
