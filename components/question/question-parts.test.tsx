import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { IntervalPlot } from "./interval-plot";
import { RelationMatrix } from "./relation-matrix";
import { StanceStrip } from "./stance-strip";
import { RELATION_WORDS, ROLE_WORDS } from "./words";
import { scaleOf } from "@/components/chart/scale";
import type { PlaceId } from "@/lib/domain/ids";
import { integer } from "@/lib/domain/figure/rational";
import { positionsOf } from "@/lib/domain/question-positions";
import { bandsOf, rowsOf } from "@/lib/domain/question-view";
import { type Story, claimsOf, compared, told } from "@/lib/domain/sample-story.fixture";

/** The plot of some claims as markup. */
function plotOf(stories: readonly Story[]): string {
  const claims = claimsOf(stories);
  const comparison = compared(claims);
  return renderToStaticMarkup(
    <IntervalPlot
      groups={[{ name: "", folded: null, rows: rowsOf(claims, comparison) }]}
      scaleKind="linear"
      bands={bandsOf(comparison).map(({ meet }) => meet)}
      hrefOf={({ claim }) => `/claims/${claim.number}`}
      whyOf={({ standing, claim }) => (standing.kind === "relation" ? { href: `#c${claim.number}`, other: 1 } : null)}
      nameOf={(id) => id}
      caption="What the lines mean."
    />,
  );
}

/** The markup of one claim's row. */
function rowOf(markup: string, number: number): string {
  return new RegExp(`<tr role="row" id="c${number}">.*?</tr>`).exec(markup)?.[0] ?? "";
}

describe("the interval plot", () => {
  test("is a table that says in words what it draws", () => {
    const markup = plotOf([told("NATO", "around 10,000")]);
    expect(markup).toContain("<caption");
    expect(markup).toContain('role="rowheader"');
    expect(markup).toContain("from 9,000 to 11,000");
  });

  test("marks an estimate with a point, and a bound with a bar alone", () => {
    const markup = plotOf([told("NATO", "around 10,000"), told("Kyiv", "at least 9,000"), told("Paris", "at most 12,000")]);
    expect(rowOf(markup, 1)).toContain('<path d="M-5');
    for (const bound of [2, 3]) {
      expect(rowOf(markup, bound)).not.toMatch(/<path d="M-?\d+,-?\d*a|<path d="M0,-6/);
      expect(rowOf(markup, bound)).toMatch(/class="band"[^>]*><path d="M[\d.,hvHz]+"/);
      expect(rowOf(markup, bound)).toContain('class="bar"');
    }
    expect(rowOf(markup, 2)).toContain("to no upper bound");
  });

  test("puts caps only where the source itself gave the limit", () => {
    const markup = plotOf([told("NATO", "8,000 to 11,000"), told("Kyiv", "around 10,000")]);
    expect(rowOf(markup, 1).match(/class="cap"/g)).toHaveLength(2);
    expect(rowOf(markup, 2)).not.toContain('class="cap"');
  });

  test("quotes words as they were said, and sets a paraphrase apart", () => {
    const markup = plotOf([told("NATO", "around 10,000"), told("Kyiv", "around 10,000", { isParaphrase: true })]);
    expect(rowOf(markup, 1)).toMatch(/<q class="quote" lang="en" dir="auto">around 10,000<\/q>/);
    expect(rowOf(markup, 2)).toContain("(paraphrase)");
    expect(rowOf(markup, 2)).not.toContain("<q");
  });

  test("never puts words into a mouth: a long quotation is cut, not replaced", () => {
    const words = `${"word ".repeat(60)}around 10,000 troops`;
    const quoted = /<q[^>]*>(.*?)<\/q>/.exec(rowOf(plotOf([told("NATO", words)]), 1))?.[1] ?? "";
    expect(words).toContain(quoted.replaceAll("…", ""));
  });

  test("gives every relation a glyph and a word, and says with whom", () => {
    const markup = plotOf([told("NATO", "around 10,000"), told("US", "around 10,000"), told("Seoul", "around 13,000")]);
    expect(rowOf(markup, 1)).toContain("= fits the band");
    expect(rowOf(markup, 3)).toContain("≠ conflicts");
    expect(rowOf(markup, 3)).toContain("with C1");
  });

  test("draws what does not count hollow, whatever its relation", () => {
    const markup = plotOf([told("NATO", "around 13,000"), told("Kyiv", "around 3,000", { placeId: "east" as PlaceId })]);
    expect(rowOf(markup, 2)).toContain('class="hollow"');
    expect(rowOf(markup, 2)).toContain(ROLE_WORDS.part);
  });

  test("holds claims without a number", () => {
    const markup = plotOf([told("NATO", "a great many of them", { isWordsOnly: true })]);
    expect(rowOf(markup, 1)).toContain("no figure");
  });
});

describe("the scale", () => {
  const values = (...ends: number[]) => ends.map((end) => ({ lo: integer(end), loOpen: false, hi: integer(end), hiOpen: false }));
  test.each([
    ["of nothing", []],
    ["of one value", values(5)],
    ["of zero", values(0)],
    ["of large and small ones", values(1, 1_000_000_000_000)],
    ["of negative ones", values(-5, -1)],
  ])("%s keeps everything within the plot", (_what, intervals) => {
    const scale = scaleOf(intervals);
    for (const { at } of scale.ticks) expect(at >= 0 && at <= 100).toBe(true);
    for (const { lo } of intervals) expect(scale.at(lo.valueOf()) >= 0 && scale.at(lo.valueOf()) <= 100).toBe(true);
  });
});

describe("the matrix", () => {
  const relate = (i: number, j: number) =>
    ({ label: i + j === 1 ? "conflict" : "agree", computed: i + j === 3 ? "strained" : null }) as const;
  const entries = ["NATO", "Seoul", "Kyiv"].map((name, index) => ({ index, number: index + 1, name }));
  const markup = renderToStaticMarkup(<RelationMatrix entries={entries} relate={relate} hrefOf={(a, b) => `?why=c${a}-c${b}`} />);

  test("leads from each pair to its reason, with the word beside the glyph", () => {
    expect(markup).toContain('href="?why=c1-c2"');
    expect(markup).toContain(`<span class="sr-only">${RELATION_WORDS.conflict.word}</span>`);
  });

  test("marks what was overruled with a corner, and says what was computed", () => {
    expect(markup.match(/corner-mark/g)).toHaveLength(2);
    expect(markup).toContain("agrees, overruled; computed: strained</span>");
  });

  test("explains the glyphs that occur, and only those", () => {
    expect(markup).toContain("≠ conflicts");
    expect(markup).not.toContain("≈ compatible");
  });
});

describe("a yes/no matter", () => {
  const strip = (stories: readonly Story[]) =>
    renderToStaticMarkup(
      <StanceStrip positions={positionsOf(claimsOf(stories, "yes_no"))} hrefOf={({ number }) => `/claims/${number}`} nameOf={(id) => id} />,
    );

  test("shows who takes which position, in their words", () => {
    const markup = strip([
      told("Kyiv", "they are there", { position: "asserts" }),
      told("Kyiv", "they will be", { position: "asserts", modality: "projected" }),
      told("Moscow", "fake", { position: "denies", isParaphrase: true }),
      told("Berlin", "cannot say", { position: "no_position" }),
    ]);
    expect(markup.match(/nobody/g)).toBeNull();
    expect(markup).toContain("(expected)");
    expect(markup).toMatch(/<span dir="auto">fake <span[^>]*>\(paraphrase\)<\/span>/);
    expect(markup).toContain("Not being able to verify something is not a denial of it.");
  });

  test("says nobody where nobody does, without alarm", () => {
    const markup = strip([told("Kyiv", "they are there", { position: "asserts" })]);
    expect(markup.match(/nobody/g)).toHaveLength(3);
    expect(markup).not.toContain("text-conflict");
  });
});
