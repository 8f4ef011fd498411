import fc from "fast-check";
import { expect, test } from "vitest";
import { movesSince } from "./moved";

const [A, B, C, D, E] = [
  "Seoul said 13,000 came.",
  "Oslo spoke of twelve.",
  "In Bern they waited.",
  "Nobody else knew.",
  "It rained all week.",
] as const;
const NAMES = new Map<string, string>([A, B, C, D, E].map((sentence, index) => [sentence, "ABCDE"[index]!]));

/** The letters of the sentences that have moved, of a text whose paragraphs are given by their sentences. */
function moved(before: readonly (readonly string[])[], now: readonly (readonly string[])[]): string {
  const [then, later] = [before, now].map((text) => text.map((sentences) => sentences.join(" ")).join("\n\n"));
  const hasMoved = movesSince(then!, later!);
  return now
    .flat()
    .filter((sentence) => hasMoved(later!.indexOf(sentence) + 3))
    .map((sentence) => NAMES.get(sentence) ?? sentence)
    .toSorted()
    .join("");
}

test("a sentence that changed places with several has moved, and those have not", () => {
  expect(moved([[A, B, C, D, E]], [[D, A, B, C, E]])).toBe("D");
  expect(moved([[A, B, C, D, E]], [[B, C, D, A, E]])).toBe("A");
});

test("of two that changed places either may have moved", () => expect(moved([[A, B, C]], [[B, A, C]])).toBe("AB"));

test("a sentence beside one that was put in, taken out or written anew has not", () => {
  expect(moved([[A, B, C]], [[A, E, B, C]])).toBe("");
  expect(moved([[A, B, C]], [[A, C]])).toBe("");
  expect(moved([[A, B, C]], [[A, "Oslo knew.", C]])).toBe("");
  expect(moved([[A, B, C]], [[E, B, D]])).toBe("");
});

test("another number makes no other sentence: it can have moved as well", () => {
  expect(moved([[A, B, C]], [[A.replace("13,000", "12,000"), B, C]])).toBe("");
  expect(moved([[A, B, C, D]], [[B, C, D, A.replace("13,000", "12,000")]])).toBe(A.replace("13,000", "12,000"));
});

test("a paragraph moves with all of its sentences, as one against one", () => {
  expect(moved([[A, B], [C], [D, E]], [[C], [A, B], [D, E]])).toBe("ABC");
  expect(moved([[A], [B], [C], [D, E]], [[D, E], [A], [B], [C]])).toBe("DE");
});

test("sentences that stand several times are not told apart", () => expect(moved([[A, B, A]], [[B, A, A]])).toBe(""));

test("nothing has moved in a text that is the same, nor in what was put before or behind it", () => {
  const sentences = fc.shuffledSubarray([A, B, C, D, E], { minLength: 1 });
  fc.assert(
    fc.property(sentences, (all) => {
      expect(moved([all], [all])).toBe("");
      expect(moved([all], [["Corrected on Tuesday."], all, ["More follows."]])).toBe("");
    }),
  );
});

test("what is not moved stands in the order it had, whatever was done", () => {
  const order = fc.shuffledSubarray([A, B, C, D, E], { minLength: 5 });
  fc.assert(
    fc.property(order, order, (then, now) => {
      const gone = moved([then], [now]);
      const left = (all: readonly string[]) => all.map((sentence) => NAMES.get(sentence)!).filter((letter) => !gone.includes(letter));
      expect(left(now)).toEqual(left(then));
    }),
  );
});

test("any two texts are compared, empty ones and long ones too", () => {
  expect(movesSince("", "")(0)).toBe(false);
  expect(movesSince(A, "")(5)).toBe(false);
  const long = Array.from(
    { length: 30_000 },
    (_none, index) => `Town ${String.fromCharCode(97 + (index % 26))}${"x".repeat(index % 400)} was hit.`,
  );
  expect(movesSince(long.join(" "), long.toReversed().join(" "))(0)).toBe(false);
});
