import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TakeAlong } from "./take-along";
import { Quotation } from "@/components/claim/quotation";
import type { Piece } from "@/lib/domain/attribution-paragraph";

const PIECES: readonly Piece[] = [
  { text: "NATO says ", claim: null },
  { text: "around 10,000", claim: 1 },
  { text: " (", claim: null },
  { text: "C1", claim: 1 },
  { text: ").", claim: null },
];

function taken(pieces: readonly Piece[] | null): string {
  return renderToStaticMarkup(
    <TakeAlong
      pieces={pieces}
      pathOf={(claim) => `/w/desk/claims/${claim}`}
      addressOf={(claim) => `https://desk.example/w/desk/claims/${claim}`}
      formatHref={(format) => `/w/desk/questions/1.${format}`}
      table={pieces === null ? null : "claim\twords"}
    />,
  );
}

describe("what is taken along", () => {
  test("is linked here by paths, and elsewhere by addresses that work from anywhere", () => {
    const markup = taken(PIECES);
    expect(markup).toContain('<a href="/w/desk/claims/1">around 10,000</a>');
    expect(markup).toContain("NATO says around 10,000 (C1).</textarea>");
    expect(markup).toContain("[around 10,000](https://desk.example/w/desk/claims/1)");
    expect(markup).toContain("&lt;a href=&quot;https://desk.example/w/desk/claims/1&quot;&gt;around 10,000&lt;/a&gt;");
    for (const label of ["as text", "as Markdown", "as HTML"]) expect(markup).toContain(`>${label}</label>`);
  });

  test("is the table alone where there are too many claims, and nothing yet where there are none", () => {
    expect(taken(null)).toContain("There are too many claims for one paragraph: take the table.");
    expect(taken(null)).not.toContain("<textarea");
    expect(taken([])).toContain("No claims yet.");
    for (const pieces of [null, [], PIECES]) {
      expect(taken(pieces)).toContain('href="/w/desk/questions/1.csv" download=""');
      expect(taken(pieces)).toContain('href="/w/desk/questions/1.json"');
    }
  });
});

describe("what somebody said", () => {
  const claim = { phrase: "близько 500", isParaphrase: false, language: "uk" };

  test("stands in quotation marks in its own language, or says that it is a paraphrase", () => {
    expect(renderToStaticMarkup(<Quotation claim={claim} />)).toBe('<q class="quote" lang="uk" dir="auto">близько 500</q>');
    const paraphrase = renderToStaticMarkup(<Quotation claim={{ ...claim, isParaphrase: true }} />);
    expect(paraphrase).not.toContain("<q");
    expect(paraphrase).toContain("(paraphrase)");
  });

  test("may be shown in part", () => {
    expect(renderToStaticMarkup(<Quotation claim={claim} words="близько…" />)).toContain(">близько…</q>");
  });
});
