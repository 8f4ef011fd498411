import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Citations } from "./citations";
import type { Citation, Selector } from "@/lib/domain/citations/citation";
import type { ClaimId, DocumentId, SourceId } from "@/lib/domain/ids";
import { claimsOf } from "@/lib/domain/sample-story.fixture";

const [claim] = claimsOf([{ by: "NATO", words: "around 10,000" }]);
const documentById = new Map([
  [
    "d1" as DocumentId,
    { id: "d1" as DocumentId, number: 1, title: "Film", url: "https://example.org/film#t=3", published: null, publisherId: null },
  ],
  ["d2" as DocumentId, { id: "d2" as DocumentId, number: 2, title: "Tape", url: null, published: null, publisherId: null }],
]);
const TEXT: Selector = { kind: "text", snapshotId: "s", start: 1, end: 2, page: 4, prefix: "", suffix: "" };

function citation(selector: Selector, rest: Partial<Citation> = {}): Citation {
  const plain = {
    id: "1",
    claimId: "c" as ClaimId,
    documentId: "d1" as DocumentId,
    isOfWords: false,
    stepSourceId: null,
    exact: "as it stands",
  };
  return { ...plain, selector, language: "en", translation: "", translatedBy: "", ...rest };
}

function markup(citations: readonly Citation[], remove: (() => Promise<never>) | null = null, toReview: readonly Item[] = []): string {
  const shown = { claim: { ...claim!, number: 3 }, citations, documentById, toReview };
  return renderToStaticMarkup(<Citations shown={shown} nameOf={(id) => `(${id})`} base="/w/desk" remove={remove} />);
}

type Item = { readonly citationId: string | null; readonly finding: "changed"; readonly document: number };
const never = () => Promise.reject(new Error("not sent"));

describe("the citations of a claim", () => {
  test("begin with its own words, which lead to where they are marked, with the page, and cannot be removed", () => {
    const html = markup([citation(TEXT, { isOfWords: true })], never);
    expect(html).toContain('<q class="quote">as it stands</q>');
    expect(html).toContain('The claim’s words, in <a href="/w/desk/documents/1?to=c3#c3">D1 <bdi>Film</bdi></a>, page 4');
    expect(html).toContain('<a href="/annotations/1">annotation</a>');
    expect(html).not.toContain("Remove");
    expect(html).toContain('href="/w/desk/claims/3/cite"');
  });

  test("lead to their own passage, and say what the newest text did to it", () => {
    const item: Item = { citationId: "1", finding: "changed", document: 1 };
    const html = markup([citation(TEXT)], null, [item, { ...item, citationId: null }]);
    expect(html).toContain('<a href="/w/desk/documents/1?to=q-1#q-1">');
    expect(html.match(/a number was changed/g)).toHaveLength(1);
  });

  test("of a film lead to the moment there, and of a tape without an address name it", () => {
    const moment: Selector = { kind: "media", fragment: "t=75,92" };
    expect(markup([citation(moment)])).toContain('<a href="https://example.org/film#t=75,92">1:15–1:32</a>');
    const tape = markup([citation(moment, { documentId: "d2" as DocumentId })]);
    expect(tape).toContain("</a>, 1:15–1:32 ·");
    expect(tape).not.toContain("<q");
  });

  test("name a cell, the step they show, and what they do not know any more", () => {
    const cell: Selector = { kind: "table", row: 4, column: 2 };
    expect(markup([citation(cell, { stepSourceId: claim!.hops[0]!.sourceId, exact: "" })])).toContain(
      `For (${claim!.hops[0]!.sourceId}), in `,
    );
    expect(markup([citation(cell)])).toContain(", row 4, column 2 ·");
    expect(markup([citation(cell, { stepSourceId: "s9" as SourceId })])).toContain("For (s9), who is no step any more, in ");
    expect(markup([citation(cell, { documentId: "d9" as DocumentId })])).toContain("a document that is there no more");
  });

  test.each([
    ["13,000 soldiers", "its numbers are those of the original"],
    ["31,000 soldiers", "⚠ its numbers are not those of the original"],
    ["thirteen thousand soldiers", "its numbers are not checked: language"],
  ])("say of the translation %s: %s", (translation, words) => {
    const html = markup([citation(TEXT, { exact: "병사 1만 3천 명", language: "ko", translation, translatedBy: "Ana" })]);
    expect(html).toContain('lang="ko" dir="auto"');
    expect(html).toContain(`(translated by <bdi>Ana</bdi>; ${words})`);
  });

  test("can be removed by those who may, and are none where nothing is anchored", () => {
    expect(markup([citation(TEXT)], never)).toContain("Remove");
    expect(markup([citation(TEXT)])).not.toContain("Remove");
    expect(markup([])).toContain("None: its words are not anchored");
  });
});
