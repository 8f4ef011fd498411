import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asHtml, asMarkdown, asText, attributionParagraph } from "./attribution-paragraph";
import { figureWords } from "./figure-words";
import type { PlaceId } from "./ids";
import { at, claimsOf, compared, known, question, story, told } from "./sample-story.fixture";

const paragraphOf = (claims: ReturnType<typeof claimsOf>) =>
  attributionParagraph({ question, claims, comparison: compared(claims), scopes: known(claims).scopes, nameOf: (id) => id });

describe("who says what", () => {
  test("is told with each figure, its claims, and where it is for a part", () => {
    expect(asText(paragraphOf(claimsOf(story)))).toBe(
      "South Korean intelligence says around 13,000 (C3). NATO and the Pentagon say around 10,000 for eastern Russia (C1, C2). ICARO: “higher than US and UK figures” (C4).",
    );
  });

  test("says what was replaced, is too old, came later or was not asked for", () => {
    const claims = claimsOf([
      told("NATO", "around 9,000", { asOf: "2024-10-29", said: "2024-10-29" }),
      told("NATO", "around 10,000", { asOf: "2024-10-30", said: "2024-10-30" }),
      told("Kyiv", "around 1,000", { asOf: "2024-01-01", said: "2024-01-01" }),
      told("Tokyo", "around 2,000", { modality: "projected" }),
      told("Paris", "around 3,000", { published: "2024-11-01" }),
      told("Rome", "many have left", { isWordsOnly: true, isParaphrase: true }),
    ]);
    const text = asText(paragraphOf(at(1, { placeId: "gone" as PlaceId })(claims)));
    expect(text).toContain("Kyiv says around 1,000, too long ago to count now (C3).");
    expect(text).toContain("Tokyo says around 2,000, which the question does not ask for (C4).");
    expect(text).toContain("Paris says around 3,000, published later (C5).");
    expect(text).toContain("Rome: many have left (C6).");
    expect(asText(paragraphOf(claims))).toContain("NATO says around 9,000, since replaced by later word (C1).");
  });

  test("says that a figure is for a part where the place has no name", () => {
    const claims = claimsOf(story);
    const scopes = { ...known(claims).scopes, places: [] };
    const pieces = attributionParagraph({ question, claims, comparison: compared(claims), scopes, nameOf: (id) => id });
    expect(asText(pieces)).toContain("NATO and the Pentagon say around 10,000 for a part of it (C1, C2).");
  });

  test("leaves out what was withdrawn, and is empty without claims", () => {
    expect(asText(paragraphOf(at(2, { standing: "withdrawn", standingReason: "x" })(claimsOf(story))))).not.toContain("13,000");
    expect(paragraphOf([])).toEqual([]);
  });

  test("never says more than the records: each number in it is the figure of a claim it links to", () => {
    const figure = fc.tuple(fc.constantFrom("around", "at least", "up to", "exactly", "nearly"), fc.integer({ min: 1, max: 99_999 }));
    const place = fc.constantFrom("russia", "east", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, place), { minLength: 1, maxLength: 8 }), (stories) => {
        const claims = claimsOf(
          stories.map(([[hedge, n], placeId], index) =>
            told(`source ${"abcdefgh"[index]!}`, `${hedge} ${n.toLocaleString("en")}`, { placeId: placeId as PlaceId | null }),
          ),
        );
        const pieces = paragraphOf(claims);
        for (const { text, claim } of pieces) {
          if (claim === null) expect(text).not.toMatch(/\d/);
          else expect([`C${claim}`, figureWords(claims[claim - 1]!.figure!)]).toContain(text);
        }
        const linked = new Set(pieces.flatMap(({ text, claim }) => (text === `C${String(claim)}` ? [claim] : [])));
        expect(linked).toEqual(new Set(claims.map(({ number }) => number)));
      }),
    );
  });
});

describe("it is taken along", () => {
  const pieces = paragraphOf(claimsOf([told("A <b> [x] & “C”", "around 10,000")]));
  const hrefOf = (claim: number) => `https://desk.example/claims/${claim}?a=1&b="2"`;

  test("as Markdown, with nothing of a name taken for markup", () => {
    expect(asMarkdown(pieces, (claim) => `/c/${claim}`)).toBe("A \\<b\\> \\[x\\] & “C” says [around 10,000](/c/1) ([C1](/c/1)).");
  });

  test("as HTML, escaped in text and addresses", () => {
    expect(asHtml(pieces, hrefOf)).toBe(
      '<p>A &lt;b&gt; [x] &amp; “C” says <a href="https://desk.example/claims/1?a=1&amp;b=&quot;2&quot;">around 10,000</a> (<a href="https://desk.example/claims/1?a=1&amp;b=&quot;2&quot;">C1</a>).</p>',
    );
  });
});
