import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LineageSection } from "./lineage";
import type { SourceId } from "@/lib/domain/ids";
import type { Lineage } from "@/lib/domain/lineage";
import type { LineageWarning } from "@/lib/domain/lineage-warnings";
import { WRITE_NUMBER } from "@/lib/domain/notation";

const POST = "post" as SourceId;
const NONE: Lineage = {
  reports: 2,
  outlets: 1,
  origins: [2, 2],
  warnings: [],
  paths: [{ steps: ["seoul", POST], claims: [1, 2] }],
};
const NAMES: Readonly<Record<string, { number: number; name: string }>> = {
  post: { number: 7, name: "The Post" },
  seoul: { number: 3, name: "Seoul" },
};
const shown = (lineage: Lineage, whole: Lineage | null = lineage) =>
  renderToStaticMarkup(
    <LineageSection
      lineage={lineage}
      whole={whole}
      sourceOf={(id) => NAMES[id]}
      claimOf={(id) => (id === "c9" ? 9 : undefined)}
      base="/w/x"
      write={WRITE_NUMBER.comma}
    />,
  );
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, "").replaceAll("&#x27;", "'");

describe("where claims come from", () => {
  test("is told in one sentence, with every way behind it", () => {
    const text = plain(shown(NONE));
    expect(text).toContain("2 reports, 1 outlet, 2 original sources.");
    expect(text).toContain("Seoul → , then The Post: C1, C2");
    expect(text).not.toContain("range");
  });

  test("tells why a count is a range, and what else is reported", () => {
    const text = plain(shown({ ...NONE, reports: 5 }, { ...NONE, origins: [1, 2] }));
    expect(text).toContain("1–2 original sources. The count is a range");
    expect(text).toContain("replaced since: 5 reports, 2 original sources.");
    expect(plain(shown(NONE, null))).toContain("2 reports");
  });

  const warnings: readonly (readonly [LineageWarning, string])[] = [
    [{ kind: "bottleneck", source: POST, claims: [1] }, "All of it reached us through The Post"],
    [{ kind: "all_anonymous", claims: [1] }, "Nobody is named"],
    [{ kind: "missing_step", claims: [4] }, "A step is missing: nobody is said to have reported C4"],
    [{ kind: "time_inversion", claims: [4, 5] }, "Published before it was said: C4, C5."],
    [{ kind: "two_figures", source: "gone", claims: [1, 2] }, "an unknown source is reported with different figures"],
    [{ kind: "loop", members: ["post", "c9"], claims: [4] }, "A circle: The Post, C9 are based on one another"],
    [{ kind: "aggregate", claims: [4], rivals: [1, 2] }, "C4 is put together from figures that it stands beside: C1, C2."],
    [{ kind: "copy", claims: [1, 2] }, "May be one figure: C1, C2 give the same uncommon number"],
  ];
  test.each(warnings)("has a sentence for %o", (warning, words) => expect(plain(shown({ ...NONE, warnings: [warning] }))).toContain(words));

  test("counts what is too much to name", () => {
    const many = Array.from({ length: 60 }, (_none, index) => index + 1);
    const text = plain(
      shown({
        ...NONE,
        warnings: many.map((number) => ({ kind: "copy", claims: [number, number + 1] })),
        paths: many.map((number) => ({ steps: [`s${number}`], claims: many })),
      }),
    );
    expect(text).toContain("And 48 more like these.");
    expect(text).toContain("And 12 other ways.");
    expect(text).toContain("C8 and 52 others");
  });
});
