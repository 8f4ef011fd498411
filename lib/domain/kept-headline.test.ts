import { expect, test } from "vitest";
import { keptHeadline, placeOfName, placeOfNumber, readHeadline, sourcesNamedIn } from "./kept-headline";
import { WRITE_NUMBER } from "./notation";
import { questionHeadline } from "./question-headline";
import { namesIn } from "./wording";
import { claimsOf, compared, question, story, told } from "./sample-story.fixture";

const stories = [story, [told("NATO", "around 10,000"), told("the Pentagon", "around 13,000")], [told("a diplomat", "dozens")]];

test.each(stories)("a kept headline reads as the headline does", (...of) => {
  const claims = claimsOf(of.flat());
  const facts = { question, claims, comparison: compared(claims) };
  const kept = keptHeadline(questionHeadline({ ...facts, nameOf: placeOfName, write: placeOfNumber }));
  for (const write of Object.values(WRITE_NUMBER))
    expect(readHeadline(kept, (id) => id, write)).toBe(questionHeadline({ ...facts, nameOf: (id) => id, write }));
});

test("a source that was renamed is called by its new name, large where a sentence begins", () => {
  const kept = keptHeadline(`${placeOfName("a")} says 5; ${placeOfName("a")} says 6. ${placeOfName("b")} denied it.`);
  expect(sourcesNamedIn(kept)).toEqual(["a", "a", "b"]);
  expect(readHeadline(kept, (id) => `the ${id}`, WRITE_NUMBER.comma)).toBe("The a says 5; the a says 6. The b denied it.");
});

test("a number of ours is no name: it may begin a sentence, and each reader's notation is put in its place", () => {
  const kept = keptHeadline(`${placeOfNumber("1200")} figures. ${placeOfNumber("-3.5")} is the least, from ${placeOfName("a")}.`);
  expect(sourcesNamedIn(kept)).toEqual(["a"]);
  const [comma, point] = [WRITE_NUMBER.comma, WRITE_NUMBER.point].map((write) => readHeadline(kept, (id) => `the ${id}`, write));
  expect(comma).toBe("1,200 figures. −3.5 is the least, from the a.");
  expect(point).toBe("1.200 figures. −3,5 is the least, from the a.");
});

test("what was kept before numbers had places reads as it was kept", () => {
  expect(readHeadline("At most 1,200.", (id) => id, WRITE_NUMBER.point)).toBe("At most 1,200.");
});

test("a circle of sources has no name to look up, and is called what it is", () => {
  const kept = keptHeadline(`${placeOfName("cycle a+b")} says 10. ${placeOfName("s1")} too.`);
  expect(sourcesNamedIn(kept)).toEqual(["s1"]);
  expect(readHeadline(kept, namesIn(new Map([["s1", { name: "NATO" }]])), (digits) => digits)).toBe(
    "A circle of sources says 10. NATO too.",
  );
});
