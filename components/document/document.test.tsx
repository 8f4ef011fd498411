import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { QuotedClaims } from "./quoted-claims";
import { QuotedText } from "./quoted-text";
import { UnloggedFigures } from "./unlogged-figures";
import type { Claim } from "@/lib/domain/claim";
import { type QuotedClaim, passagesOf } from "@/lib/domain/document-view";
import { markedParagraphs } from "@/lib/domain/text/marked-paragraphs";
import { readCandidates } from "@/lib/domain/text/read-candidates";

const claim = (number: number) => ({ id: `c${number}`, number, speakerId: "s", figure: null }) as Claim;
const quoted = (number: number, place: QuotedClaim["place"], hasMoved = false): QuotedClaim => ({ claim: claim(number), place, hasMoved });
const found = (start: number, end: number) => ({ status: "found", start, end }) as const;

const wayTo = (_at: number, mark = "p4") => ({ paragraph: 4, href: `#${mark}` });

describe("a document's text", () => {
  const markup = (text: string, all: readonly QuotedClaim[]) =>
    renderToStaticMarkup(<QuotedText text={text} language="ar" paragraphs={markedParagraphs(text, passagesOf(all))} base="/w/desk" />);

  test("has its paragraphs numbered, and the words of claims marked, each with the way there", () => {
    const html = markup("One two.\n\nThree.", [
      quoted(3, found(4, 7)),
      quoted(5, found(4, 7)),
      quoted(6, null),
      quoted(7, { status: "not_found", nearest: null }),
    ]);
    expect(html).toContain('<p id="p2"');
    expect(html).toContain('<mark>two</mark><a id="c3" href="/w/desk/claims/3" class="claim-mark" lang="en">C3</a>');
    expect(html).toContain('<a id="c5" href="/w/desk/claims/5"');
    expect(html).not.toContain("claims/6");
    expect(html).toContain('lang="ar" dir="auto"');
  });

  test("has a mark where a page begins", () => {
    const html = markup("One.\n\nTwo.\fThree.\f\fFour.", []);
    expect(html.match(/aria-label="Page \d"/g)).toEqual(['aria-label="Page 1"', 'aria-label="Page 2"', 'aria-label="Page 4"']);
    expect(markup("One.", [])).not.toContain("separator");
  });

  test("is text, whatever it holds", () => {
    expect(markup("<script>alert(1)</script>", [])).toContain("&lt;script&gt;");
  });
});

describe("the claims of a document", () => {
  const markup = (all: readonly QuotedClaim[], hasMore = false) =>
    renderToStaticMarkup(
      <QuotedClaims
        quoted={all}
        toReview={new Map([["c9", "changed"]])}
        hasMore={hasMore}
        wayTo={wayTo}
        nameOf={() => "NATO"}
        base="/w/desk"
      />,
    );

  test.each([
    ["stand in a paragraph", quoted(1, found(0, 1)), '<a href="#c1">¶4</a>'],
    ["have moved", quoted(1, found(0, 1), true), "moved since the text before"],
    ["have another number", quoted(1, { status: "changed", start: 0, end: 1 }), "a number was changed"],
    ["have another word", quoted(1, { status: "edited", start: 0, end: 1 }), "a word was changed"],
    ["are not found", quoted(1, { status: "not_found", nearest: null }), "quote not found<"],
    ["are like another passage", quoted(1, { status: "not_found", nearest: { start: 0, end: 1 } }), 'most like it: <a href="#p4">¶4</a>'],
    ["are in our words", quoted(1, null), "in our words, not quoted"],
  ])("%s", (_, one, words) => expect(markup([one])).toContain(words));

  test("are to be reviewed where a newer text did something to their words", () => {
    expect(markup([quoted(9, found(0, 1))])).toContain("to review");
    expect(markup([quoted(8, found(0, 1))])).not.toContain("to review");
  });

  test("are none yet, or too many to show", () => {
    expect(markup([])).toContain("None yet.");
    expect(markup([quoted(1, null)], true)).toContain("Only the latest claims are shown.");
  });
});

describe("figures nobody logged", () => {
  const figures = readCandidates("NATO said around 13,000 troops came; 40% died. No casualties were reported.", {
    published: null,
    known: [],
  });
  const markup = (all: typeof figures, canLog = true) =>
    renderToStaticMarkup(<UnloggedFigures figures={all} wayTo={wayTo} pathOf={canLog ? ({ start }) => `/log?at=${start}` : null} />);

  test("tell who says them, and lead to the form", () => {
    const html = markup(figures);
    expect(html).toContain("around 13,000</q> troops");
    expect(html).toContain("<bdi>NATO</bdi>");
    expect(html).toContain("the text itself");
    expect(html).toContain('href="/log?at=10"');
    expect(html).not.toContain("40%</q> %");
  });

  test("cannot be logged by readers, and may be none or many", () => {
    expect(markup(figures, false)).not.toContain("/log");
    expect(markup([])).toContain("None that we can read.");
    expect(markup(Array.from({ length: 70 }, (_, start) => ({ ...figures[0]!, start })))).toContain("And 10 more.");
  });
});
