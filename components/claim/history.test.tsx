import fc from "fast-check";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { COMMAND_WORDS } from "./command-words";
import { FIELD_WORDS, History } from "./history";
import type { HistoryEntry } from "@/lib/domain/claim-history";
import { claimValues } from "@/lib/domain/claim-values";
import { claimsOf } from "@/lib/domain/sample-story.fixture";
import { sourceValues } from "@/lib/domain/source";

test("every field that a history can show has a name on screen", () => {
  const [claim] = claimsOf([{ by: "NATO", words: "around 10,000" }]);
  const nothing = { name: "", kind: "person", aliases: [], parentId: null, headcount: null, vouchedById: null } as const;
  const source = { ...nothing, class: null, country: null, wikidataId: null, isProtected: false, note: "" };
  const fields = {
    ...claimValues(claim!, { sourceName: (id) => id, claimNumber: () => null, documentOf: () => undefined }),
    ...sourceValues(source, (id) => id),
  };
  expect(Object.keys(fields).filter((field) => FIELD_WORDS[field] === undefined)).toEqual([]);
});

const ENTRY: HistoryEntry = {
  version: 2,
  by: "Ana",
  at: new Date("2026-11-22T17:43:00Z"),
  command: "claim.edit",
  reason: "The briefing says up to.",
  changes: [{ field: "words", before: "around 13,000 troops", after: "up to 13,000 troops" }],
  isErased: false,
};
const history = (...entries: HistoryEntry[]) => renderToStaticMarkup(<History entries={entries} restore={null} />);

describe("a history", () => {
  test("says who did what when and why, with what was changed word by word", () => {
    const markup = history(ENTRY);
    expect(markup).toContain('<bdi class="font-medium">Ana</bdi> edited');
    expect(markup).toContain('<time dateTime="2026-11-22T17:43:00.000Z">22 Nov 2026, 17:43 UTC</time>');
    expect(markup).toContain("Reason: The briefing says up to.");
    expect(markup).toMatch(/<del[^>]*>around<\/del><ins[^>]*>up.*to/);
    expect(markup).toContain(">Words</dt>");
  });

  test("never cuts a number at its comma", () => {
    const markup = history({ ...ENTRY, changes: [{ field: "words", before: "about 10,000", after: "about 10,500" }] });
    expect(markup).toMatch(/<del[^>]*>10,000<\/del><ins[^>]*>10,500<\/ins>/);
  });

  test("keeps its order, says what was erased, and shows what it has no words for as it is", () => {
    const erased = { ...ENTRY, version: 1, command: "claim.log", reason: null, changes: [], isErased: true };
    const strange = { ...ENTRY, version: 3, command: "claim.shelve", changes: [{ field: "shelf", before: "", after: "top" }] };
    const markup = history(strange, ENTRY, erased);
    expect(markup.indexOf("version 3")).toBeLessThan(markup.indexOf("version 1"));
    expect(markup).toContain("The content of this version was erased.");
    expect(markup).toContain("claim.shelve");
    expect(markup).toContain(">shelf</dt>");
    expect(markup.match(/Reason:/g)).toHaveLength(2);
  });

  test("offers to bring an earlier version back, whole and not erased, and opens the form of the one that is asked for", () => {
    const versions = [{ ...ENTRY, version: 3 }, ENTRY, { ...ENTRY, version: 1, isErased: true }];
    const action = () => Promise.resolve(EMPTY_FORM);
    const markupOf = (asked: number | null) => renderToStaticMarkup(<History entries={versions} restore={{ current: 3, asked, action }} />);
    expect(markupOf(null).match(/Bring version \d back/g)).toEqual(["Bring version 2 back"]);
    expect(markupOf(null)).toContain('href="?restore=2#restore"');
    expect(markupOf(2)).toContain('name="to" value="2"');
    expect(markupOf(2)).toContain('name="version" value="3"');
    expect(markupOf(1)).not.toContain("<form");
    expect(history(...versions)).not.toContain("Bring version");
  });

  test("shows all of the text before and after, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
        const markup = history({ ...ENTRY, changes: [{ field: "note", before, after }] });
        const shown = /<dd[^>]*>(.*)<\/dd>/s.exec(markup)?.[1] ?? "";
        const plain = (text: string) =>
          text
            .replace(/<[^>]*>/g, "")
            .replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">")
            .replaceAll("&quot;", '"')
            .replaceAll("&#x27;", "'")
            .replaceAll("&amp;", "&");
        expect(plain(shown.replace(/<ins[^>]*>.*?<\/ins>/gs, ""))).toBe(before);
        expect(plain(shown.replace(/<del[^>]*>.*?<\/del>/gs, ""))).toBe(after);
      }),
    );
  });
});

test("what people do has words that follow their name", () => {
  for (const words of Object.values(COMMAND_WORDS)) expect(words).toMatch(/^[a-z]/);
});
