import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ReplayForm, ReplayNote } from "./replay";
import { TimePlot } from "./time-plot";
import { wordsFor } from "./words";
import { dayScaleOf, isFarApart, scaleOf } from "@/components/chart/scale";
import { anchorAt, tickWords } from "@/components/chart/tick-words";
import { closed } from "@/lib/domain/figure/interval";
import { integer } from "@/lib/domain/figure/rational";
import { PLAIN_LOOK } from "@/lib/domain/question-look";
import { bandsOf, rowsOf } from "@/lib/domain/question-view";
import { at, claimsOf, compared, told } from "@/lib/domain/sample-story.fixture";

function plotOf(stories: Parameters<typeof claimsOf>[0], asOf: readonly (string | null)[] = [], isWhole = true): string {
  const claims = asOf.reduce((all, day, index) => at(index, { asOf: day })(all), claimsOf(stories));
  const rows = rowsOf(claims, compared(claims));
  return renderToStaticMarkup(
    <TimePlot
      rows={rows}
      bands={bandsOf(compared(claims)).map(({ meet }) => meet)}
      hrefOf={({ claim }) => `/claims/${claim.number}`}
      whyOf={() => null}
      nameOf={(id) => id}
      isWhole={isWhole}
    />,
  );
}

const interval = (lo: number, hi: number) => closed(integer(lo), integer(hi));

describe("figures over time", () => {
  test("are drawn, and said as a table in the order of their days", () => {
    const markup = plotOf([told("Kyiv", "about 3,000"), told("Seoul", "up to 13,000")], ["2024-10-28", "2024-10-01/2024-10-03"]);
    expect(markup.match(/class="time-mark /g)).toHaveLength(2);
    expect(markup).toContain('class="open"');
    expect(markup).toContain('class="days"');
    expect(markup.indexOf('id="c2"')).toBeLessThan(markup.indexOf('id="c1"'));
    expect(markup).toContain("1–3 Oct 2024");
    expect(markup).toContain("from 2,700 to 3,300");
  });

  test("are joined only where no statement is left out between them", () => {
    const stories = [told("Kyiv", "about 3,000"), told("Kyiv", "about 4,000")];
    const days = ["2024-10-01", "2024-10-20"];
    expect(plotOf(stories, days)).toContain('class="steps"');
    expect(plotOf(stories, days)).toContain("Steps join what one original source said.");
    expect(plotOf(stories, days, false)).not.toMatch(/class="steps"|Steps join/);
    expect(plotOf(stories, days, false).match(/class="time-mark /g)).toHaveLength(2);
  });

  test("are named beside their marks, unless there are so many that names would stand on one another", () => {
    const many = Array.from({ length: 45 }, (_, index) => told(`Source ${index}`, `about ${index + 1},000`));
    const labels = (count: number) => plotOf(many.slice(0, count)).match(/class="label"/g)?.length ?? 0;
    expect(labels(20)).toBeGreaterThan(0);
    expect(labels(45)).toBe(0);
  });

  test("are only a table where none has a figure, and a claim without a day says so", () => {
    const markup = plotOf([told("Kyiv", "some")], [null]);
    expect(markup).toContain("no day stated");
  });

  test("have one label where several stand together, and the band behind them", () => {
    const day = "2024-10-28";
    const markup = plotOf([told("Kyiv", "about 3,000"), told("Seoul", "about 3,000"), told("Oslo", "about 9,000")], [day, day, day]);
    expect(markup).toContain(">C1 C2</text>");
    expect(markup).toContain(">C3</text>");
    expect(markup).toContain('class="band"');
  });

  test("have steps where one source spoke twice", () => {
    const markup = plotOf([told("Kyiv", "about 3,000"), told("Kyiv", "about 12,000")], ["2024-10-01", "2024-10-28"]);
    expect(markup.match(/class="steps"/g)).toHaveLength(1);
  });
});

describe("scales", () => {
  test("hold all ends, with round ticks; by ratios, powers of ten", () => {
    const linear = scaleOf([interval(9_000, 14_000)]);
    expect(linear.ticks.map(({ value }) => value)).toEqual([10_000, 12_000, 14_000]);
    const ratios = scaleOf([interval(3, 9), interval(1_000_000, 2_000_000)], "symlog");
    expect(ratios.at(2_000_000) - ratios.at(1_000_000)).toBeCloseTo(ratios.at(2_000) - ratios.at(1_000), 1);
    expect(ratios.ticks.at(-1)?.value).toBe(1_000_000);
    expect(ratios.ticks.length).toBeLessThanOrEqual(5);
    expect(scaleOf([interval(-500, 500)], "symlog").at(0)).toBe(50);
  });

  test("by ratios are offered where sizes are more than fifty times apart; zero is no size", () => {
    expect(isFarApart([interval(1, 50)])).toBe(false);
    expect(isFarApart([interval(1, 51)])).toBe(true);
    expect(isFarApart([interval(0, 51)])).toBe(false);
    expect(isFarApart([interval(-1, 51)])).toBe(true);
    expect(isFarApart([])).toBe(false);
  });

  test("of days have ticks on the calendar, and room around a single day", () => {
    const days = dayScaleOf([20_000, 20_030]);
    expect(days.ticks.length).toBeGreaterThan(2);
    expect(days.ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
    expect(dayScaleOf([20_000]).at(20_000)).toBeCloseTo(52.5);
  });

  test("are labelled alike, and within the edges", () => {
    expect([tickWords(500_000, 1_500_000), tickWords(1_500, 2_000)]).toEqual(["500K", "1,500"]);
    expect([anchorAt(1), anchorAt(50), anchorAt(99)]).toEqual(["start", "middle", "end"]);
  });
});

describe("looking back", () => {
  const look = { ...PLAIN_LOOK, width: "2" } as const;
  const moment = { change: 7, at: new Date("2026-11-22T17:43:00Z") };

  test("asks which past is meant, keeps how one looks, and lists the changes to go back to", () => {
    const changes = [{ ...moment, command: "claim.log", by: "Ana" }];
    const markup = renderToStaticMarkup(<ReplayForm page="/q" look={look} hrefOf={(change) => `/q@v${change}`} changes={changes} />);
    expect(markup).toContain('<input type="hidden" name="width" value="2"/>');
    expect(markup).toContain('name="recorded"');
    expect(markup).toContain('name="published"');
    expect(markup).toContain('<a href="/q@v7">22 Nov 2026, 17:43 UTC</a>: <bdi>Ana</bdi> logged');
    expect(renderToStaticMarkup(<ReplayForm page="/q" look={look} hrefOf={String} changes={[]} />)).not.toContain("<details>");
  });

  test("says which past is shown, and leads back to now", () => {
    const note = (change: object, at: typeof moment | null) =>
      renderToStaticMarkup(<ReplayNote look={{ ...look, ...change }} moment={at} nowHref="/q" />);
    expect(note({}, moment)).toContain("As we had recorded it 22 Nov 2026, 17:43 UTC");
    expect(note({}, moment)).toContain("after change 7");
    expect(note({ recorded: "2026-11-20" }, moment)).toContain("at the end of 20 Nov 2026 (UTC)");
    expect(note({ recorded: "2001-01-01" }, { ...moment, change: 0 })).toContain("nothing yet");
    expect(note({ published: "2024-10-28" }, null)).toContain("As published by 28 Oct 2024");
    const both = note({ published: "2024-10-28" }, moment);
    expect(both).toContain("As published by 28 Oct 2024</b>: what we knew, without what came out later.");
    expect(both).toContain("as our record was then");
  });
});

test("a relation is said of the claim that acts, and otherwise of the one that is acted upon", () => {
  expect(wordsFor({ label: "supersedes", direction: "c2" }, "c2").word).toBe("supersedes");
  expect(wordsFor({ label: "supersedes", direction: "c2" }, "c1").word).toBe("superseded");
  expect(wordsFor({ label: "within", direction: "c1" }, "c3").word).toBe("contains");
  expect(wordsFor({ label: "change", direction: "c1" }, "c3").word).toBe("change");
  expect(wordsFor({ label: "conflict", direction: null }, "c1")).toMatchObject({ glyph: "≠", word: "conflicts", tone: "conflict" });
});
