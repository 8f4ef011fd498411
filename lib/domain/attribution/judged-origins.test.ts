import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OriginJudgement, Party } from "../origin-judgement";
import { judgedOrigins, pairKey } from "./judged-origins";
import { passedByAll } from "./passed-by-all";

const source = (id: string, number = Number(id.slice(1))): Party => ({ kind: "source", id, number, name: id, origin: id as never });
const claim = (id: string, origin: string | null): Party => ({
  kind: "claim",
  id,
  number: Number(id.slice(1)),
  name: null,
  origin: origin as never,
});

function judged(
  kind: OriginJudgement["kind"],
  left: Party,
  right: Party,
  verdict: OriginJudgement["verdict"] = "positive",
): OriginJudgement {
  return { id: `${kind} ${left.id} ${right.id}`, kind, verdict, left, right, reason: "said so", by: "Ada", at: new Date(0) };
}
const facts = (...unnamed: string[]) => unnamed.map((id) => ({ id, isUnnamed: true, class: null, count: null }));
const edges = (judgements: readonly OriginJudgement[], known = { claims: [] as { id: never }[], sources: facts() }, withUnsure = false) =>
  judgedOrigins(judgements, known, withUnsure).reliance.map(({ from, to }) => `${from}>${to}`);

describe("judgements of origin", () => {
  test("lead from what is based on another to that", () => {
    expect(edges([judged("relies_on", source("s1"), source("s2"))])).toEqual(["s1>s2"]);
  });

  test("count only where somebody holds them to be so, or, where that is asked, is unsure", () => {
    const unsure = judged("relies_on", source("s1"), source("s2"), "unsure");
    expect(edges([unsure, judged("relies_on", source("s3"), source("s4"), "negative")])).toEqual([]);
    expect(edges([unsure], undefined, true)).toEqual(["s1>s2"]);
  });

  test("join what has one original source: the rest is based on a named source of the lowest number", () => {
    const joined = [judged("same_origin", source("s1"), source("s2")), judged("same_origin", claim("c1", "s3"), source("s2"))];
    expect(edges(joined)).toEqual(["s2>s1", "c1>s1"]);
    expect(edges(joined, { claims: [], sources: facts("s1") })).toEqual(["s1>s2", "c1>s2"]);
  });

  test("make no circle of what has one original source and is based on it", () => {
    const both = [judged("same_origin", source("s1"), source("s2")), judged("relies_on", source("s1"), source("s2"))];
    expect(edges(both)).toEqual(["s2>s1"]);
  });

  test("let one record stand for another of the same source", () => {
    const same = [judged("same_source", source("s2"), source("s5")), judged("same_source", source("s5"), source("s9"))];
    const { sourceAs, reliance } = judgedOrigins([...same, judged("relies_on", source("s7"), source("s9"))], { claims: [], sources: [] });
    expect(["s2", "s5", "s9", "s7"].map(sourceAs)).toEqual(["s2", "s2", "s2", "s7"]);
    expect(reliance).toEqual([{ from: "s7", to: "s2" }]);
  });

  test("lead from a claim of another question to whom its chain begins with, where nothing else is said of it", () => {
    const elsewhere = judged("relies_on", claim("c1", "s1"), claim("c2", "s2"));
    expect(edges([elsewhere])).toEqual(["c1>c2", "c2>s2"]);
    expect(edges([elsewhere], { claims: [{ id: "c2" as never }], sources: [] })).toEqual(["c1>c2"]);
    expect(edges([judged("relies_on", source("s1"), claim("c3", null))])).toEqual(["s1>c3"]);
  });

  test("tell which claims are one logged twice, and which records have nothing to do with one another", () => {
    const { claimAs, apart, decided } = judgedOrigins(
      [
        judged("same_claim", claim("c1", "s1"), claim("c2", "s2")),
        judged("same_claim", claim("c4", null), claim("c3", null)),
        judged("same_claim", claim("c4", null), claim("c3", null)),
        judged("same_origin", claim("c7", null), claim("c6", null), "negative"),
        judged("same_origin", source("s3"), source("s4"), "negative"),
        judged("not_related", claim("c5", "s5"), claim("c6", "s6")),
        judged("not_related", source("s7"), source("s8"), "negative"),
        judged("same_claim", claim("c8", "s8"), claim("c9", "s9"), "unsure"),
      ],
      { claims: [], sources: [] },
    );
    expect(["c1", "c2", "c3", "c4", "c5"].map(claimAs)).toEqual(["c1", "c1", "c3", "c3", "c5"]);
    expect([...apart]).toEqual(["c7 c6", "c6 c7", "s3 s4", "s4 s3", "s5 s6", "s6 s5"]);
    expect([decided.has(pairKey("c5", "c6")), decided.has(pairKey("s8", "s7")), decided.has(pairKey("c8", "c9"))]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

const node = fc.integer({ min: 0, max: 7 }).map((index) => `s${index}`);
const ways = fc.array(fc.uniqueArray(node, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
const reliance = fc.array(fc.record({ from: node, to: node }), { maxLength: 10 });

describe("sources that every way passes", () => {
  test("are those without which, trying one after the other, no claim leads to an end", () => {
    fc.assert(
      fc.property(ways, reliance, (chains, some) => {
        const real = some.filter(({ from, to }) => from !== to);
        const targets = (id: string) => real.filter(({ from }) => from === id).map(({ to }) => to);
        const all = chains.map((passes, index) => ({ id: `c${index}`, passes, restsOn: targets(passes[0]!) }));
        const leads = (passes: readonly string[], without: string | null): boolean => {
          if (passes.includes(without ?? "")) return false;
          const seen = new Set([passes[0]!]);
          for (const at of seen) targets(at).forEach((next) => next === without || seen.add(next));
          return [...seen].some((at) => targets(at).length === 0);
        };
        const every = Array.from({ length: 8 }, (_none, index) => `s${index}`);
        const expected = chains.every((passes) => leads(passes, null))
          ? every.filter((step) => !chains.some((passes) => leads(passes, step)))
          : [];
        expect(passedByAll(all, real).toSorted()).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test("are none of no claims", () => expect(passedByAll([], [])).toEqual([]));
});
