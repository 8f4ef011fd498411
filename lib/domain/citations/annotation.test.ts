import { expect, test } from "vitest";
import { anchorAt } from "./anchor";
import { type AnnotationFrame, annotationOf } from "./annotation";
import type { Citation, Selector } from "./citation";
import type { ClaimId, DocumentId } from "../ids";

const TEXT = "😀 First page.\fOn the second, around 13,000 troops; and again around 13,000 troops.";
const WORDS = "around 13,000 troops";
const FRAME: AnnotationFrame = {
  id: "https://claims.example.org/annotations/1",
  claim: "https://claims.example.org/w/desk/claims/3",
  document: "https://example.org/report",
  snapshot: "https://claims.example.org/w/desk/documents/1?text=1",
  takenAt: new Date("2024-10-30T10:00:00Z"),
  createdAt: new Date("2024-10-31T10:00:00Z"),
  creator: "Ana",
  position: { start: 30, end: 50 },
};

function citation(selector: Selector, rest: Partial<Citation> = {}): Citation {
  const plain = { id: "1", claimId: "c" as ClaimId, documentId: "d" as DocumentId, isOfWords: false, stepSourceId: null };
  return { ...plain, exact: WORDS, selector, language: "en", translation: "", translatedBy: "", ...rest };
}

const anchored = (at: number) => {
  const { exact: _exact, ...anchor } = anchorAt(TEXT, { start: at, end: at + WORDS.length });
  return { kind: "text", snapshotId: "s", ...anchor } as const;
};

test("a passage is a quote with what stands around it, its place and its page, in the text as it was taken", () => {
  expect(annotationOf(citation(anchored(TEXT.indexOf(WORDS))), FRAME)).toMatchObject({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: FRAME.id,
    type: "Annotation",
    body: [{ source: FRAME.claim }],
    target: {
      source: { id: FRAME.document },
      selector: [
        { type: "TextQuoteSelector", exact: WORDS, prefix: "😀 First page.\fOn the second, ", suffix: "; and again around 13,000 troops" },
        { type: "TextPositionSelector", start: 30, end: 50 },
        { type: "FragmentSelector", value: "page=2" },
      ],
      state: { type: "TimeState", cached: FRAME.snapshot, sourceDate: "2024-10-30T10:00:00.000Z" },
    },
  });
});

test("a moment of a recording is a media fragment, with what is heard there and what it means", () => {
  const heard = citation(
    { kind: "media", fragment: "t=75,92" },
    { exact: "1만 3000명", language: "ko", translation: "13,000 people", translatedBy: "Ana" },
  );
  const made = annotationOf(heard, { ...FRAME, snapshot: null, takenAt: null, position: null });
  expect(made).toMatchObject({
    body: [{}, { type: "TextualBody", value: "1만 3000명", language: "ko" }, { type: "TextualBody", value: "13,000 people" }],
    target: { selector: [{ conformsTo: "http://www.w3.org/TR/media-frags/", value: "t=75,92" }] },
  });
  expect(JSON.stringify(made)).not.toContain("TimeState");
});

test("a cell of a table is named by its row and column, and nothing is said of what is not written there", () => {
  const made = annotationOf(citation({ kind: "table", row: 4, column: 2 }, { exact: "" }), { ...FRAME, position: null });
  expect(made).toMatchObject({ body: [{ source: FRAME.claim }], target: { selector: [{ value: "cell=4,2" }] } });
});

test("a passage in a text without pages, whose place is not known, is its words alone", () => {
  const { exact: _exact, ...anchor } = anchorAt("Some words.", { start: 0, end: 4 });
  const made = annotationOf(citation({ kind: "text", snapshotId: "s", ...anchor }), { ...FRAME, position: null });
  expect(made).toMatchObject({ target: { selector: [{ type: "TextQuoteSelector" }] } });
  expect(JSON.stringify(made)).not.toContain("TextPositionSelector");
});

test("what stands around a passage never cuts a character in two", () => {
  const text = `${"😀".repeat(20)} x${"😀".repeat(20)}`;
  const at = text.indexOf("x");
  const { prefix, suffix, page } = anchorAt(text, { start: at, end: at + 1 });
  expect([prefix.isWellFormed(), suffix.isWellFormed(), page]).toEqual([true, true, null]);
});
