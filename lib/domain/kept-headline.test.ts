import { expect, test } from "vitest";
import { keptHeadline, placeOfName, readHeadline, sourcesNamedIn } from "./kept-headline";
import { questionHeadline } from "./question-headline";
import { claimsOf, compared, question, story, told } from "./sample-story.fixture";

const stories = [story, [told("NATO", "around 10,000"), told("the Pentagon", "around 13,000")], [told("a diplomat", "dozens")]];

test.each(stories)("a kept headline reads as the headline does", (...of) => {
  const claims = claimsOf(of.flat());
  const facts = { question, claims, comparison: compared(claims) };
  const kept = keptHeadline(questionHeadline({ ...facts, nameOf: placeOfName }));
  expect(readHeadline(kept, (id) => id)).toBe(questionHeadline({ ...facts, nameOf: (id) => id }));
});

test("a source that was renamed is called by its new name, large where a sentence begins", () => {
  const kept = keptHeadline(`${placeOfName("a")} says 5; ${placeOfName("a")} says 6. ${placeOfName("b")} denied it.`);
  expect(sourcesNamedIn(kept)).toEqual(["a", "a", "b"]);
  expect(readHeadline(kept, (id) => `the ${id}`)).toBe("The a says 5; the a says 6. The b denied it.");
});
