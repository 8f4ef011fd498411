import type { z } from "zod";
import { compareInput } from "./compare-schema";
import type { ComparableClaim, ComparisonRequest, SourceFacts, Stance } from "../../domain/comparison/request";
import type { Figure } from "../../domain/figure/figure";
import { readText } from "../../domain/figure/grammar/read-text";
import { DEFAULT_PARAMETERS } from "../../domain/figure/parameters";
import { ONE } from "../../domain/figure/rational";
import { type Result, at, invalid, ok } from "../../domain/failure";

type CompareInput = z.output<typeof compareInput>;
type ClaimInput = CompareInput["claims"][number];

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
  const claims = toClaims(input);
  if (!claims.ok) return claims;
  const { window, question, parameters, sources, reliance, ownCollection } = input;
  return ok({
    window,
    question: question && withNulls(QUESTION_FACETS, question),
    parameters: { ...DEFAULT_PARAMETERS, ...dropEmpty(parameters) },
    sources: sources.map(toSource),
    claims: claims.value,
    reliance,
    ownCollection,
    disjointWithin: null,
    knownUntil: question?.referenceDate ?? null,
  });
}

function toClaims({ claims: given }: CompareInput): Result<ComparableClaim[]> {
  const ids = new Set<string>();
  const claims: ComparableClaim[] = [];
  for (const [index, each] of given.entries()) {
    if (ids.has(each.id)) return invalid(`claims[${index}].id`, `"${each.id}" is used twice`);
    ids.add(each.id);
    const figure = toFigure(each, index);
    if (!figure.ok) return figure;
    claims.push(toClaim(each, figure.value));
  }
  return ok(claims);
}

function toSource({ id, unnamed, class: group, count }: NonNullable<CompareInput["sources"]>[number]): SourceFacts {
  return { id, isUnnamed: unnamed ?? false, class: group ?? null, count: count ?? null };
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
