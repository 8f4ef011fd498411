import { expect, test } from "vitest";
import { sentencesOf } from "./sentences";

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["an end", "One came. Two left.", ["One came.", "Two left."]],
  ["no end after a title", "Gen. Mark Smith left. He was late.", ["Gen. Mark Smith left.", "He was late."]],
  ["no end within initials", "The U.S. Senate met. J. R. Smith spoke.", ["The U.S. Senate met.", "J. R. Smith spoke."]],
  [
    "an end after an abbreviation where a sentence begins",
    "It was sent to the U.S. The crew left.",
    ["It was sent to the U.S.", "The crew left."],
  ],
  ["no end before a small letter", "It rose by approx. ten. “Why?” he asked.", ["It rose by approx. ten.", "“Why?” he asked."]],
  ["an end with its closing mark", "“We lost 40.” He left.", ["“We lost 40.”", "He left."]],
  ["an end at a line break", "A headline\nA line", ["A headline", "A line"]],
  [
    "no end where a line is broken to a width",
    "The ministry of health, which has counted the dead since March, said that about\n300 had died in\r\nMarch",
    ["The ministry of health, which has counted the dead since March, said that about\n300 had died in", "March"],
  ],
  ["nothing in nothing", " \n\t", []],
])("there is %s", (_, text, sentences) => expect(split(text)).toEqual(sentences));

test("a stretch without a space is cut as well", () => {
  expect(split("x".repeat(2_500)).map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
});

test("sentences stand in order, apart, and hold everything but the space between them", () => {
  const text = "One came.  Two left.\r\n\r\n“Three,” he said. Four…";
  const spans = sentencesOf(text);
  for (const [index, { start, end }] of spans.entries()) {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
  }
  const between = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start)).join("");
  expect(between.trim()).toBe("");
  expect(text.slice(spans.at(-1)!.end)).toBe("");
});
