import { expect, test } from "vitest";
import type { SourceId } from "./ids";
import { attributionOf, firstFew, namesIn } from "./wording";

test("a figure is attributed to its speaker, or to whom it is about, per its speaker", () => {
  const nameOf = namesIn(new Map([["k", { name: "the Kremlin" }]]));
  const of = (speakerId: string | null, aboutSourceId: string | null) =>
    attributionOf({ speakerId: speakerId as SourceId | null, aboutSourceId: aboutSourceId as SourceId | null }, nameOf);
  expect([of("k", null), of(null, "k"), of(null, null), of("gone", null)]).toEqual([
    "the Kremlin",
    "the Kremlin, per somebody",
    "somebody",
    "an unknown source",
  ]);
});

test("four clauses are told, and the others counted", () => {
  const others = (count: number) => `and ${count}`;
  expect(firstFew(["a", "b", "c", "d"], others)).toEqual(["a", "b", "c", "d"]);
  expect(firstFew(["a", "b", "c", "d", "e"], others)).toEqual(["a", "b", "c", "d", "and 1"]);
});
