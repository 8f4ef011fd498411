import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TimeMarks } from "./time-marks";
import { timelineOf } from "@/lib/domain/question-timeline";
import { drawnIntervals, rowsOf } from "@/lib/domain/question-view";
import { at, claimsOf, compared, told } from "@/lib/domain/sample-story.fixture";

type Said = { readonly words: string; readonly by: string; readonly asOf: string | null; readonly published: string | null };

function drawn(said: readonly Said[]): string {
  const claims = said.reduce(
    (all, { asOf, published }, index) => at(index, { asOf, published })(all),
    claimsOf(said.map(({ by, words }) => told(by, words))),
  );
  const timeline = timelineOf(rowsOf(claims, compared(claims)), (id) => id);
  const intervals = drawnIntervals(timeline.marks.map(({ row }) => row));
  return timeline.marks.length === 0 || intervals.length === 0
    ? ""
    : renderToStaticMarkup(<TimeMarks timeline={timeline} drawn={intervals} bands={[]} />);
}

const day = fc.constantFrom("2024-10-01", "2024-10-28", "2024-10", "2024-10-20/2024-10-25", "2024~", null);
const said = fc.record<Said>({
  words: fc.constantFrom("about 3,000", "12,000", "up to 9,000", "more than 500", "some", "no troops", "about 2 billion"),
  by: fc.constantFrom("Kyiv", "Seoul", "Oslo"),
  asOf: day,
  published: day,
});

describe("a drawing over time", () => {
  test("stays within its height and width, whatever is drawn", () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), (all) => {
        const markup = drawn(all);
        const heights = [...markup.matchAll(/ (?:y1|y2|cy)="(-?[\d.]+)"/g)].map(([, value]) => Number(value));
        const widths = [...markup.matchAll(/ (?:x1|x2|cx)="(-?[\d.]+)%"/g)].map(([, value]) => Number(value));
        expect(heights.every((value) => value >= 0 && value <= 300)).toBe(true);
        expect(widths.every((value) => value >= 0 && value <= 100)).toBe(true);
        expect(markup).not.toContain("NaN");
      }),
    );
  });

  test("names each drawn claim once", () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), (all) => {
        const markup = drawn(all);
        const labels = [...markup.matchAll(/class="label">([^<]*)</g)].flatMap(([, text]) => text!.split(" "));
        expect(new Set(labels).size).toBe(labels.length);
        expect(labels).toHaveLength(markup.match(/class="time-mark /g)?.length ?? 0);
      }),
    );
  });

  test("has larger figures higher, and later days further on", () => {
    const markup = drawn([
      { words: "about 3,000", by: "Kyiv", asOf: "2024-10-01", published: null },
      { words: "about 12,000", by: "Oslo", asOf: "2024-10-28", published: null },
    ]);
    const [first, second] = [...markup.matchAll(/<circle cx="([\d.]+)%" cy="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(first![0]).toBeLessThan(second![0]!);
    expect(first![1]).toBeGreaterThan(second![1]!);
  });

  test("keeps the last labels within the edge, and marks the day of a report where it is another", () => {
    const markup = drawn([
      { words: "about 3,000", by: "Kyiv", asOf: "2024-10-01", published: "2024-10-09" },
      { words: "about 12,000", by: "Oslo", asOf: "2024-10-28", published: "2024-10-28" },
    ]);
    expect(markup).toMatch(/text-anchor="end" class="label">C2</);
    expect(markup.match(/class="reported"/g)).toHaveLength(2);
    expect(drawn([{ words: "about 3,000", by: "Kyiv", asOf: null, published: "2024-10-09" }])).not.toContain('class="reported"');
  });
});
