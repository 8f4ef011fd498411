import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CellEditing } from "./cell-editing";
import { ClaimFilters } from "./claim-filters";
import { ClaimTable } from "./claim-table";
import { ImportForm } from "./import-form";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { CLAIM_COLUMNS, type ListedClaim, USUAL_COLUMNS } from "@/lib/domain/claim-list";

const claim: ListedClaim = {
  id: "c3",
  number: 3,
  version: 2,
  phrase: "around 13,000",
  isParaphrase: false,
  language: "en",
  asOf: "2024-10-28/2024-10-29",
  published: null,
  said: null,
  note: "heard twice",
  standing: "withdrawn",
  speaker: "서울",
  place: null,
  questions: [
    { number: 1, title: "How many?" },
    { number: 4, title: "Are there any?" },
  ],
  changedAt: new Date("2026-11-22T17:43:00Z"),
};

function table(canWrite: boolean, columns = CLAIM_COLUMNS as readonly (typeof CLAIM_COLUMNS)[number][]): string {
  return renderToStaticMarkup(<ClaimTable claims={[claim]} columns={columns} base="/w/desk" canWrite={canWrite} />);
}

describe("the table of claims", () => {
  test("shows what was chosen, in words that people read", () => {
    const markup = table(false);
    expect(markup).toContain('<q class="quote" lang="en" dir="auto">around 13,000</q>');
    expect(markup).toContain("<bdi>서울</bdi>");
    expect(markup).toContain("28–29 Oct 2024");
    expect(markup).toContain('href="/w/desk/questions/4" title="Are there any?"');
    expect(markup).toContain("22 Nov 2026, 17:43 UTC");
    expect(markup).toContain("withdrawn");
    expect(markup).not.toContain("<button");
    expect(table(false, USUAL_COLUMNS)).not.toContain("heard twice");
  });

  test("has a box before each claim for whoever may edit, and until scripts run no button that does nothing", () => {
    const markup = table(true);
    expect(markup).toContain('form="bulk" aria-label="Choose C3"');
    expect(markup).not.toContain("<button");
    expect(markup.replace(/<input[^>]*>/, "").replaceAll('<span class="text-muted">—</span>', "—")).toBe(table(false));
  });

  test("tells beneath it what was saved", () => {
    const markup = renderToStaticMarkup(
      <CellEditing workspace="desk" action={() => Promise.resolve({ fault: "no" })}>
        rows
      </CellEditing>,
    );
    expect(markup).toMatch(/rows<p role="status"/);
  });
});

describe("the filters of the table", () => {
  const view = { words: "a<b", source: "NATO", question: 3, standing: "current", sort: "figure", columns: ["words", "note"] } as const;

  test("hold what is filtered, ordered and shown", () => {
    const markup = renderToStaticMarkup(<ClaimFilters action="/w/desk/claims" view={view} />);
    expect(markup).toContain('name="q" value="a&lt;b"');
    expect(markup).toContain('name="question" value="Q3"');
    expect(markup).toContain('<option value="current" selected="">');
    expect(markup).toContain('<option value="figure" selected="">');
    expect(markup.match(/type="checkbox"/g)).toHaveLength(CLAIM_COLUMNS.length - 1);
    expect(markup.match(/checked=""/g)).toHaveLength(1);
  });

  test("are empty where nothing is filtered", () => {
    const markup = renderToStaticMarkup(
      <ClaimFilters action="/" view={{ ...view, words: "", source: "", question: null, columns: USUAL_COLUMNS }} />,
    );
    expect(markup).toContain('name="question" value=""');
    expect(markup.match(/checked=""/g)).toHaveLength(USUAL_COLUMNS.length - 1);
  });
});

test("pasting begins with a field for the rows, and says which columns there can be", () => {
  const markup = renderToStaticMarkup(<ImportForm action={(before) => Promise.resolve(before)} undo={() => Promise.resolve(EMPTY_FORM)} />);
  expect(markup).toContain("Rows, with the names of the columns first");
  expect(markup).toContain("One column must be called words");
  expect(markup).toContain("Look at the rows</button>");
  expect(markup).not.toMatch(/Log \d/);
});
