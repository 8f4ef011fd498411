import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Picture } from "./picture";
import { CitePage } from "@/components/question/cite-page";
import { bandsOf, rowsOf } from "@/lib/domain/question-view";
import { type Story, claimsOf, compared, told } from "@/lib/domain/sample-story.fixture";

function picture(stories: readonly Story[], change: Partial<Parameters<typeof Picture>[0]> = {}): string {
  const claims = claimsOf(stories);
  const comparison = compared(claims);
  return renderToStaticMarkup(
    <Picture
      title="How many troops?"
      headline="They differ."
      rows={rowsOf(claims, comparison)}
      bands={bandsOf(comparison).map(({ meet }) => meet)}
      scaleKind="linear"
      nameOf={(id) => id}
      source="https://desk.example/w/desk/questions/1 · 22 Nov 2026"
      left={0}
      {...change}
    />,
  );
}

/** All numbers that place something, whatever attribute they stand in. */
function places(markup: string): number[] {
  return [...markup.matchAll(/ (?:x|x1|x2|cx|y|y1|y2|cy|width|height)="([^"%]+)"/g)].map(([, value]) => Number(value));
}

describe("a question as a picture", () => {
  test("stands alone: what is asked, what is said, who said it in which words, how it stands, and where it comes from", () => {
    const markup = picture([told("NATO", "around 10,000"), told("Seoul", "around 13,000")]);
    expect(markup).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    expect(markup).toContain("<title>How many troops? They differ.</title>");
    expect(markup).toContain("NATO C1");
    expect(markup).toContain("“around 10,000”");
    expect(markup).toContain("≠ conflicts");
    expect(markup).toContain("desk.example/w/desk/questions/1 · 22 Nov 2026</text>");
  });

  test("holds no script, link, style or reference to anything outside, whatever people are called", () => {
    const markup = picture([told("<script>alert(1)</script>", "around 10,000"), told("\"><image href='x'/>", "about 9,000")]);
    expect(markup).not.toMatch(/<(?:script|image|a|style|foreignObject|use)\b/);
    expect(markup).toContain("&lt;script&gt;");
  });

  test("keeps everything within its edges, for bounds, one figure, none, and figures far apart", () => {
    for (const stories of [
      [told("a", "more than 5,000"), told("b", "up to 20,000")],
      [told("a", "about 900")],
      [told("a", "some")],
      [told("a", "3"), told("b", "about 2 billion")],
    ]) {
      const found = places(picture(stories));
      expect(found.every((place) => Number.isFinite(place))).toBe(true);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...found)).toBeLessThanOrEqual(960);
    }
  });

  test("shows the band where several agree, bounds dotted with a bar, and long names cut", () => {
    const name = "The Joint Standing Committee on Defence and Foreign Affairs of the Assembly";
    const markup = picture([told(name, "around 10,000"), told("b", "around 10,000"), told("c", "up to 12,000")]);
    expect(markup).toContain('fill="#e9f1fa"');
    expect(markup).toContain('stroke-dasharray="2 4"');
    expect(markup).toContain("The Joint Standing Committee on D…");
    expect(markup).not.toContain("Foreign Affairs");
  });

  test("holds nothing that no picture can hold, whatever was pasted, and no half of a letter", () => {
    const markup = picture([told("𝒂".repeat(40), "around 10,000")], { title: "a\u000bb\uffff\ud800c" });
    const held = Array.from(markup, (letter) => letter.codePointAt(0)!);
    expect(held.filter((code) => (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff)).toEqual([]);
    expect(markup.isWellFormed()).toBe(true);
    expect(markup).toContain(`${"𝒂".repeat(33)}…`);
  });

  test("says what it leaves out, and breaks a long title into lines", () => {
    const markup = picture([told("a", "about 900")], { left: 975, title: "How many ".repeat(20).trim() });
    expect(markup).toContain("975 more claims are not drawn.");
    expect(markup.match(/font-size="20"/g)!.length).toBeGreaterThan(1);
  });
});

test("a page can be cited in every form, each with a label and a button of its own", () => {
  const markup = renderToStaticMarkup(
    <CitePage
      cited={{
        key: "k",
        title: "How many?",
        publisher: "Desk",
        version: "version 7",
        issued: "2026-11-22",
        accessed: "2026-11-22",
        url: "https://desk.example/q@v7",
      }}
    />,
  );
  for (const label of ["citation", "citation in Markdown", "BibTeX", "RIS", "CSL-JSON"]) {
    expect(markup).toContain(`>${label}</label>`);
    expect(markup).toMatch(new RegExp(`Copy (?:<!-- -->)?${label}</button>`));
  }
  expect(markup).toContain('<a href="https://desk.example/q@v7">version 7</a>');
});
