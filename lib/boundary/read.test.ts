import { expect, test } from "vitest";
import { readCandidates } from "../domain/text/read-candidates";
import { parseReadInput } from "./inputs/read-input";
import { candidatesJson } from "./read-response";

test.each([
  [{}, "text"],
  [{ text: 12 }, "text"],
  [{ text: "a\0b" }, "text"],
  [{ text: "\ud800" }, "text"],
  [{ text: "x".repeat(5_000_001) }, "text"],
  [{ text: "", published: "2024-02-30" }, "published"],
  [{ text: "", sources: [{}] }, "sources.0.name"],
  ["text", "request"],
])("%j is refused at its field", (body, field) => {
  expect(parseReadInput(body)).toMatchObject({ ok: false, failure: { field } });
});

test("names and aliases are known alike", () => {
  expect(parseReadInput({ text: "a", published: null, sources: [{ name: "NIS", aliases: ["Seoul's spies"] }] })).toEqual({
    ok: true,
    value: { text: "a", published: null, known: ["NIS", "Seoul's spies"] },
  });
});

test("the answer holds every candidate as the contract has it", () => {
  const text = "Two officials said up to 2 million had come, double the army's estimate.";
  const { candidates } = JSON.parse(candidatesJson(text, readCandidates(text, { published: null, known: [] }))) as {
    candidates: unknown[];
  };
  expect(candidates).toEqual([
    {
      quote: "up to 2 million",
      start: 19,
      end: 34,
      sentence: { text, start: 0, end: text.length },
      figure: { hedge: "upto", x: "2", y: null, multiplier: 1_000_000, kind: "count", unitFactor: 1 },
      unit: "",
      attributedTo: [{ text: "Two officials", unnamed: true, count: 2 }],
      via: [],
      basedOn: [],
      verb: "said",
      stance: null,
      asOf: null,
      said: null,
      modality: "observed",
    },
    expect.objectContaining({
      quote: "double the army's estimate",
      figure: null,
      stance: { kind: "multiple_of", factor: 2, targets: [{ text: "army", unnamed: false, count: null }] },
    }),
  ]);
});
