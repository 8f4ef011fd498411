import { z } from "zod";
import { BASES, MODALITIES, STANCE_KINDS } from "../../domain/comparison/request";
import { HEDGES } from "../../domain/figure/figure";
import { type Rational, rationalFrom } from "../../domain/figure/rational";
import { name, text } from "./text";

const DEFAULT_WINDOW = rationalFrom("14");

/** The most claims one request may hold. */
const MOST_CLAIMS = 20_000;

const wholeNumber = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const numeral = z.union([text.max(60), wholeNumber.transform(String)], {
  error: 'must be a numeral as a string ("10,000") or a whole number',
});

const exact = numeral.transform((value, context): Rational => {
  const parsed = rationalFrom(value);
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: `"${value}" is not a decimal number` });
  return z.NEVER;
});
const positive = exact.refine((value) => value.s > 0n && value.n > 0n, "must be above zero");
const share = exact.refine((value) => value.s >= 0n, "must not be negative");

const figureText = z.strictObject({
  text: text.min(1).max(500),
  kind: z.enum(["count", "continuous"]).optional(),
  unitFactor: positive.optional(),
});
const figureParts = z.strictObject({
  hedge: z.enum(HEDGES),
  x: numeral.nullish(),
  y: numeral.nullish(),
  multiplier: positive.nullish(),
  kind: z.enum(["count", "continuous"]).nullish(),
  unitFactor: positive.nullish(),
});

/** Either form of a figure; which one is meant, the presence of a text tells. */
const figure = z.unknown().transform((value, context) => {
  const schema = typeof value === "object" && value !== null && "text" in value ? figureText : figureParts;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});

const target = z.union([name, z.strictObject({ source: name })], { error: 'must be a claim\'s id or {"source": name}' });
const stance = z
  .strictObject({
    kind: z.enum(STANCE_KINDS),
    target: target.optional(),
    targets: z.array(target).min(1, "needs a target").max(100).optional(),
    factor: positive.nullish(),
  })
  .refine((value) => value.target !== undefined || value.targets !== undefined, "needs a target")
  .refine((value) => value.kind !== "multiple_of" || value.factor != null, "needs a factor");

const facet = name.nullish();
const date = name.nullish();
const claim = z
  .strictObject({
    id: name,
    source: name,
    figure: figure.nullish(),
    stance: stance.nullish(),
    origins: z.array(name).min(1).max(100).nullish(),
    joint: z.boolean().nullish(),
    measure: facet,
    population: facet,
    place: facet,
    basis: z.enum(BASES).nullish(),
    modality: z.enum(MODALITIES).nullish(),
    asOf: date,
    periodStart: date,
    said: date,
    published: date,
    additive: z.boolean().nullish(),
  })
  .refine((value) => value.figure != null || value.stance != null, "needs a figure or a stance");

const question = z.strictObject({
  measure: facet,
  population: facet,
  place: facet,
  basis: z.enum(BASES).nullish(),
  modality: z.enum(MODALITIES).nullish(),
  referenceDate: date,
});

const parameters = z
  .strictObject({
    cap: share,
    floor: share,
    support: share,
    core: share,
    exactBelow: share,
    uMin: share,
    k: positive,
    softUpTo: share,
    delta: share,
    sensitive: share,
    flowJaccard: share,
    width: positive,
    bareRound: z.enum(["asAbout", "rounding"]),
  })
  .partial();

/** The JSON body of `compare`, as docs/api.md has it. */
export const compareInput = z.strictObject({
  window: z.union([share, z.null()]).default(() => DEFAULT_WINDOW),
  question: question.nullish().transform((value) => value ?? null),
  parameters: parameters.default({}),
  sources: z
    .array(z.strictObject({ id: name, unnamed: z.boolean().optional(), class: name.nullish(), count: wholeNumber.nullish() }))
    .max(MOST_CLAIMS)
    .default([]),
  claims: z.array(claim).max(MOST_CLAIMS, `holds more than ${MOST_CLAIMS} claims`),
  reliance: z
    .array(z.strictObject({ from: name, to: name }))
    .max(100_000)
    .default([]),
  ownCollection: z.array(name).max(MOST_CLAIMS).default([]),
});
