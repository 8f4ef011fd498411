import { expect, test } from "vitest";
import { causesOf, type Disagreement, disagreementOf } from "./disagreement";
import type { InForce } from "./overrule";

const found = (other: string, cause: Disagreement["cause"]): Disagreement => ({
  kind: "disagreement",
  id: `${other} ${cause}`,
  other: other as never,
  cause,
  judged: "",
  reason: "they told us",
  by: "Ada",
  at: new Date(0),
});
const relation = { ...found("c3", "scope"), kind: "relation", label: "agree" } as const;

test("why two claims disagree is told of their pair alone, and counted by cause, the commonest first", () => {
  const inForce: InForce = new Map([
    ["c1", [relation, found("c2", "stale"), found("c3", "as_of")]],
    ["c2", [found("c4", "rounding"), found("c3", "as_of")]],
    ["c5", [relation]],
  ]);
  expect([disagreementOf(inForce, "c1", "c3")?.cause, disagreementOf(inForce, "c1", "c4"), disagreementOf(inForce, "c9", "c1")]).toEqual([
    "as_of",
    null,
    null,
  ]);
  expect(causesOf(inForce)).toEqual([
    { cause: "as_of", count: 2 },
    { cause: "rounding", count: 1 },
    { cause: "stale", count: 1 },
  ]);
});
