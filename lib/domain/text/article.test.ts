import { expect, test } from "vitest";
import { readCandidates } from "./read-candidates";

const ARTICLE = `Thousands fled the delta on Monday as the river rose, officials said.

The provincial governor, Amina Diallo, told reporters that at least 34 people had died and no fewer than 200 were missing.
“We have room for 1,500,” she said. “Tonight 4,000 will come.”

The Red Cross put the number of homes lost at around 2,300, well above the army's count. It expects to feed up to 12,000 people by
Friday. Two aid workers, speaking on condition of anonymity, said a few hundred had refused to leave Route 9.

A spokesman for the dam's operator denied that 40 of its 53 gates had failed.`;

test("an article is read to the end, each figure with its speaker and how it is meant", () => {
  const found = readCandidates(ARTICLE, { published: "2024-10-29", known: [] });
  expect(
    found.map(({ quote, attributedTo, modality, stance }) => [
      quote,
      attributedTo.map(({ text }) => text).join(),
      stance?.kind ?? modality,
    ]),
  ).toEqual([
    ["Thousands", "officials", "observed"],
    ["at least 34", "Amina Diallo", "observed"],
    ["no fewer than 200", "Amina Diallo", "observed"],
    ["1,500", "Amina Diallo", "capacity"],
    ["4,000", "Amina Diallo", "projected"],
    ["around 2,300", "Red Cross", "observed"],
    ["well above the army's count", "Red Cross", "higher_than"],
    ["up to 12,000", "Red Cross", "projected"],
    ["a few hundred", "Two aid workers", "observed"],
    ["40", "spokesman for the dam's operator", "refutes"],
    ["53", "spokesman for the dam's operator", "refutes"],
  ]);
});
