import { z } from "zod";
import {
  BASES,
  type ComparableClaim,
  type ComparisonRequest,
  MODALITIES,
  STANCE_KINDS,
  type Stance,
} from "../../domain/comparison/request";
import { HEDGES, type Figure } from "../../domain/figure/figure";
import { readText } from "../../domain/figure/grammar/read-text";
import { DEFAULT_PARAMETERS } from "../../domain/figure/parameters";
import { ONE, type Rational, rationalFrom } from "../../domain/figure/rational";
import { type Result, at, invalid, ok } from "../../domain/failure";
import { name, text } from "./text";

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
const compareInput = z.strictObject({
  window: z.union([share, z.null()]).optional(),
  question: question.nullish(),
  parameters: parameters.optional(),
  sources: z
    .array(z.strictObject({ id: name, unnamed: z.boolean().optional(), class: name.nullish(), count: wholeNumber.nullish() }))
    .max(MOST_CLAIMS)
    .optional(),
  claims: z.array(claim).max(MOST_CLAIMS, `holds more than ${MOST_CLAIMS} claims`),
  reliance: z
    .array(z.strictObject({ from: name, to: name }))
    .max(100_000)
    .optional(),
  ownCollection: z.array(name).max(MOST_CLAIMS).optional(),
});

type CompareInput = z.output<typeof compareInput>;
type ClaimInput = CompareInput["claims"][number];

const DEFAULT_WINDOW = rationalFrom("14");

/** Turns an untrusted body into a request, or names the first field at fault ("claims[3].figure.x"). */
export function parseCompareInput(body: unknown): Result<ComparisonRequest> {
  const parsed = compareInput.safeParse(body);
  if (!parsed.success) {
    const issue = deepest(parsed.error.issues[0]!);
    return invalid(pathText(issue.path), issue.message);
  }
  return toRequest(parsed.data);
}

type Issue = { path: PropertyKey[]; message: string; code?: string | undefined; errors?: Issue[][] };

/** Of a union's complaints, the one that got farthest into the value: that is the shape the sender meant. */
function deepest(issue: Issue): Issue {
  if (issue.code !== "invalid_union" || issue.errors === undefined) return issue;
  const inner = issue.errors.flatMap(([first]) => (first === undefined ? [] : [deepest(first)]));
  const found = inner.reduce<Issue | null>((far, each) => (each.path.length > (far?.path.length ?? 0) ? each : far), null);
  return found === null ? issue : { ...found, path: [...issue.path, ...found.path] };
}

function pathText(path: PropertyKey[]): string {
  const joined = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return joined.replace(/^\./, "") || "request";
}

function toRequest(input: CompareInput): Result<ComparisonRequest> {
  const ids = new Set<string>();
  const claims: ComparableClaim[] = [];
  for (const [index, each] of input.claims.entries()) {
    if (ids.has(each.id)) return invalid(`claims[${index}].id`, `"${each.id}" is used twice`);
    ids.add(each.id);
    const figure = toFigure(each, index);
    if (!figure.ok) return figure;
    claims.push(toClaim(each, figure.value));
  }
  return ok({
    window: input.window === undefined ? DEFAULT_WINDOW : input.window,
    question: input.question == null ? null : withNulls(QUESTION_FACETS, input.question),
    parameters: { ...DEFAULT_PARAMETERS, ...dropEmpty(input.parameters ?? {}) },
    sources: (input.sources ?? []).map(({ id, unnamed, class: group, count }) => ({
      id,
      isUnnamed: unnamed ?? false,
      class: group ?? null,
      count: count ?? null,
    })),
    claims,
    reliance: input.reliance ?? [],
    ownCollection: input.ownCollection ?? [],
    disjointWithin: null,
    knownUntil: input.question?.referenceDate ?? null,
  });
}

const QUESTION_FACETS = {
  measure: null,
  population: null,
  place: null,
  basis: null,
  modality: null,
  referenceDate: null,
};
const CLAIM_FACETS = {
  measure: null,
  population: null,
  place: null,
  basis: null,
  asOf: null,
  periodStart: null,
  said: null,
  published: null,
  origins: null,
};

function toClaim(input: ClaimInput, figure: Figure | null): ComparableClaim {
  return {
    ...withNulls(CLAIM_FACETS, input),
    id: input.id,
    source: input.source,
    figure,
    stances: input.stance == null ? [] : [toStance(input.stance)],
    joint: input.joint ?? false,
    modality: input.modality ?? "observed",
    additive: input.additive ?? true,
  };
}

function toStance({ kind, target: only, targets = [], factor }: NonNullable<ClaimInput["stance"]>): Stance {
  const all = only === undefined ? targets : [only, ...targets];
  return { kind, factor: factor ?? null, targets: all.map((each) => (typeof each === "string" ? { claim: each } : each)) };
}

function toFigure({ figure }: ClaimInput, index: number): Result<Figure | null> {
  if (figure == null) return ok(null);
  if ("text" in figure) {
    const read = at(`claims[${index}].figure`, readText(figure.text));
    if (!read.ok) return read;
    return ok({ ...read.value.figure, kind: figure.kind ?? read.value.figure.kind, unitFactor: figure.unitFactor ?? ONE });
  }
  return ok({ ...PLAIN_FIGURE, ...dropEmpty(figure) });
}

const PLAIN_FIGURE = { x: null, y: null, multiplier: ONE, kind: "count", unitFactor: ONE } as const;

/** The fields of `shape`, from `values` where they are there, else null. */
function withNulls<Shape extends Record<string, null>, Values extends { [Key in keyof Shape]?: unknown }>(shape: Shape, values: Values) {
  const entries = Object.keys(shape).map((key) => [key, values[key as keyof Values] ?? null]);
  return Object.fromEntries(entries) as { [Key in keyof Shape]: Exclude<Values[Key], undefined> | null };
}

type Filled<T> = { [Key in keyof T]: Exclude<T[Key], undefined | null> };

function dropEmpty<T extends object>(values: T): Filled<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as Filled<T>;
}
