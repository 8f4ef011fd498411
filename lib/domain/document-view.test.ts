import { describe, expect, test } from "vitest";
import { type TextAnchor, anchorAt } from "./citations/anchor";
import type { Claim } from "./claim";
import { type CitationOfClaim, citedPassages, dayOf, passagesOf, quotationsOf, quotedClaims, unloggedFigures } from "./document-view";

const TEXT = `The ministry said around 13,000 troops were in Russia.

Two officials said a small contingent had entered Ukraine. NATO counted 500 of them.

The governor, Amina Diallo, told reporters on Monday that at least 34 people had died.`;

const claim = (number: number, phrase: string, isParaphrase = false) => ({ number, phrase, isParaphrase }) as Claim;
const placed = (text: string, before: string | null, claims: readonly Claim[]) =>
  quotedClaims(text, before, quotationsOf(claims, new Map()));
const stood = (text: string, before: string | null, ...phrases: string[]) =>
  placed(
    text,
    before,
    phrases.map((phrase, index) => claim(index + 1, phrase)),
  ).map(({ claim: { number }, place, hasMoved }) => `C${number} ${place?.status ?? "own words"}${hasMoved ? " moved" : ""}`);

describe("the claims of a document", () => {
  test("come in the order of the text, those that are not found last", () => {
    expect(stood(TEXT, null, "no such words at all", "a small contingent", "around 13,000 troops")).toEqual([
      "C3 found",
      "C2 found",
      "C1 not_found",
    ]);
  });

  test("are not looked for where the words are ours", () => {
    expect(placed(TEXT, null, [claim(1, "around 13,000 troops", true)])).toMatchObject([{ place: null, hasMoved: false }]);
  });

  test("one number changed, one sentence moved and one removed: exactly changed, moved and not found", () => {
    const newer = `NATO counted 500 of them.

The ministry said around 12,000 troops were in Russia.

The governor, Amina Diallo, told reporters on Monday that at least 34 people had died.`;
    const phrases = [
      "around 13,000 troops were in Russia",
      "NATO counted 500 of them",
      "a small contingent had entered Ukraine",
      "at least 34 people",
    ];
    expect(stood(newer, TEXT, ...phrases)).toEqual(["C2 found moved", "C1 changed", "C4 found", "C3 not_found"]);
  });

  test("many that are not there are still told, without being looked for by likeness", () => {
    const phrases = Array.from({ length: 30 }, (_, index) => `around 13,00${index} troops were in Russia`);
    expect(stood(TEXT, null, ...phrases).filter((each) => each.endsWith("changed"))).toHaveLength(20);
  });

  test("fewer of them in a long text", () => {
    const long = `${TEXT}\n\n${"Nothing else happened. ".repeat(13_000)}`;
    const phrases = [1, 2, 3, 4, 5].map((last) => `around 13,00${last} troops were in Russia`);
    expect(stood(long, null, ...phrases).filter((each) => each.endsWith("changed"))).toHaveLength(3);
  });

  test("that stood nowhere before have not moved", () => {
    expect(stood(TEXT, "Another text.", "a small contingent")).toEqual(["C1 found"]);
  });
});

describe("the figures that nobody logged", () => {
  test("are those that no claim quotes, without responses", () => {
    const quoted = placed(TEXT, null, [claim(1, "around 13,000 troops"), claim(2, "not here"), claim(3, "ours", true)]);
    expect(unloggedFigures(TEXT, { start: 0, end: TEXT.length }, { published: null, known: [] }, quoted).map(({ quote }) => quote)).toEqual(
      ["a small contingent", "500", "at least 34"],
    );
  });
});

test("the figures within a stretch stand where they stand in the whole text", () => {
  const from = TEXT.indexOf("500") - 20;
  const found = unloggedFigures(TEXT, { start: from, end: TEXT.length }, { published: null, known: [] }, []);
  expect(found.map(({ start, end }) => TEXT.slice(start, end))).toEqual(found.map(({ quote }) => quote));
  expect(found.every(({ start, sentence }) => sentence.start >= from && sentence.start <= start)).toBe(true);
  expect(found.map(({ quote }) => quote)).toEqual(["500", "at least 34"]);
});

test("a whole day of publication tells weekdays, and less tells none", () => {
  expect(["2024-10-29", "2024-10", null].map(dayOf)).toEqual(["2024-10-29", null, null]);
});

describe("what else is cited of a document", () => {
  const cite = (number: number, { exact, ...anchor }: TextAnchor) =>
    ({ id: exact, number, exact, selector: { kind: "text", snapshotId: "s", ...anchor } }) as CitationOfClaim;
  const passage = (words: string) => anchorAt(TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const statuses = (text: string, ...cited: ReturnType<typeof cite>[]) =>
    citedPassages(text, null, cited).map(({ place }) => place?.status);

  test("is found as quotations are: as it stood, with another number, or not at all", () => {
    const officials = passage("Two officials said a small contingent had entered Ukraine");
    expect(statuses(TEXT, cite(3, officials))).toEqual(["found"]);
    expect(statuses(TEXT.replace("Two officials", "Ten officials"), cite(3, officials))).toEqual(["changed"]);
    expect(statuses("Nothing of the kind.", cite(3, officials))).toEqual(["not_found"]);
  });

  test("is marked beside the claims' own words, each passage by itself, and not where it is no text", () => {
    const film = { number: 4, exact: "", selector: { kind: "media", fragment: "t=1" } } as CitationOfClaim;
    const cited = citedPassages(TEXT, null, [cite(1, passage("NATO")), cite(2, passage("The governor")), cite(2, passage("Monday")), film]);
    const quoted = placed(TEXT, null, [claim(1, "around 13,000 troops")]);
    expect(passagesOf(quoted, cited).map(({ key: { id, number }, start }) => [id, number, start])).toEqual([
      ["c1", 1, TEXT.indexOf("around")],
      ["q-NATO", 1, TEXT.indexOf("NATO")],
      ["q-The governor", 2, TEXT.indexOf("The governor")],
      ["q-Monday", 2, TEXT.indexOf("Monday")],
    ]);
  });
});
