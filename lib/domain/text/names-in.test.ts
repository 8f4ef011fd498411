import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKey } from "../source";
import { keysOfPhrase, namesIn } from "./names-in";

describe("what may be names in a text", () => {
  test("are runs that begin and end with a large letter", () => {
    expect(namesIn("Seoul’s Ministry of Defence said so.")).toEqual([
      "seoul",
      "seoul ministry",
      "seoul ministry of defence",
      "ministry",
      "ministry of defence",
      "defence",
    ]);
  });

  test("are words of scripts without large letters too", () => {
    expect(namesIn("대한민국 said 13,000")).toEqual([nameKey("대한민국")]);
  });

  test("are found in time, and no more than can be asked for, however long the text", () => {
    const long = Array.from({ length: 30_000 }, (_, index) => `A${index.toString(36)}`).join(" ");
    expect(namesIn(long)).toHaveLength(5_000);
  });

  test("are none of blank runs, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => !namesIn(text).includes("")));
  });
});

describe("somebody whom a text calls so", () => {
  test.each([
    { phrase: "NATO", keys: ["nato"] },
    { phrase: "Pentagon spokesman Pat Ryder", keys: ["pentagon spokesman pat ryder", "pat ryder"] },
    { phrase: "governor of North Korea", keys: ["governor of north korea"] },
    { phrase: "two western officials", keys: ["two western officials"] },
    { phrase: "…", keys: [] },
  ])("may be known by $keys", ({ phrase, keys }) => expect(keysOfPhrase(phrase)).toEqual(keys));
});
