import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithin } from "./figure/interval";
import { intervalWords } from "./figure/number-words";
import { DEFAULT_PARAMETERS } from "./figure/parameters";
import { readFigure } from "./figure/reading";
import { whyReading } from "./figure/why-reading";
import type { Claim } from "./claim";
import { judgedOf, overruledReading, readingFrom, readingsInForce } from "./overrule";
import { claims, placed, placedIn, reading } from "./overrule.fixture";
import { questionTable } from "./question-table";
import { claimsOf, compared, headline, known, labels, told } from "./sample-story.fixture";
import { toFigure } from "./stated-figure";

const EMPTY = { from: "", to: "", ordinarilyFrom: "", ordinarilyTo: "" };

function computedOf(claim: number) {
  const read = readFigure(toFigure(claims[claim]!.figure!), DEFAULT_PARAMETERS);
  if (!read.ok) throw new Error("it can be read");
  return read.value;
}

const said = (input: Partial<typeof EMPTY>, claim = 0) => {
  const read = readingFrom({ ...EMPTY, ...input }, computedOf(claim));
  return read.ok ? [read.value.support, read.value.core] : read.failure;
};

describe("a reading overruled", () => {
  test("is compared in place of ours, marked, and told", () => {
    const comparison = compared(claims, [placed(1, reading("10000", "14000"))]);
    expect(labels(comparison)[0]![1]).not.toBe("conflict");
    const own = comparison.subjects[1]!.reading!;
    expect(intervalWords(own.support)).toBe("10,000–14,000");
    expect(whyReading(own, toFigure(claims[1]!.figure!))).toBe("Read by hand, in place of our reading: 10,000–14,000.");
    expect(headline(claims, comparison)).toContain("Overruled by hand: how C2 is read.");
    expect(questionTable({ ...known(claims), comparison }, (id) => id).find(({ claim }) => claim === "C2")!.overruled).toBe(
      "reading, computed 12,000–14,000",
    );
  });

  test.each([
    ["a range", "9500", "12000", "10,000 two"],
    ["no upper end", "9500", null, "10,000 lower"],
    ["one without our figure", "11000", "12000", "none two"],
  ])("to %s keeps the figure where it is still allowed", (_what, lo, hi, wanted) => {
    const own = overruledReading(computedOf(0), { support: { lo, hi }, core: { lo, hi } });
    expect(`${own.anchor === null ? "none" : own.anchor.valueOf().toLocaleString("en")} ${own.shape}`).toBe(wanted);
  });

  test.each(["more than 9,000", "up to 12,000", "10,000 to 12,000"])(
    "of “%s”, which gives no estimate, makes none of its numbers one",
    (words) => {
      const all = claimsOf([told("NATO", words), told("Seoul", "around 20,000")]);
      const comparison = compared(all, [placedIn(all, 0, reading("8000", "13000"))]);
      expect(comparison.subjects[0]!.reading).toMatchObject({ shape: "two", anchor: null });
      expect(headline(all, comparison)).not.toContain("% more");
    },
  );

  test.each([
    ["nothing", {}, "from"],
    ["a word", { from: "many" }, "from"],
    ["what may be thousands or a decimal", { from: "9.000" }, "from"],
    ["a number badly grouped", { from: "9,000", to: "11,00" }, "to"],
    ["less than nothing", { from: "-5", to: "5" }, "from"],
    ["ends in the wrong order", { from: "11,000", to: "9,000" }, "to"],
    ["no whole number", { from: "1.2", to: "1.8" }, "to"],
    ["ordinary ends in the wrong order", { from: "1", to: "9", ordinarilyFrom: "8", ordinarilyTo: "7" }, "ordinarilyTo"],
    ["an ordinary end outside", { from: "1", to: "9", ordinarilyTo: "10" }, "ordinarilyFrom"],
  ])("is refused for %s, at its field", (_what, input, field) => {
    expect(said(input)).toMatchObject({ code: "invalid", field });
  });

  test("keeps the ordinary meaning as far as it fits, else takes the whole", () => {
    expect(said({ from: "9,000", to: "10,200" })).toEqual([
      { lo: "9000", hi: "10200" },
      { lo: "9501", hi: "10200" },
    ]);
    expect(said({ from: "20,000" })).toEqual([
      { lo: "20000", hi: null },
      { lo: "20000", hi: null },
    ]);
    expect(said({ from: "5", to: "9", ordinarilyFrom: "7" })).toEqual([
      { lo: "5", hi: "9" },
      { lo: "7", hi: "9" },
    ]);
  });

  test("of what is not counted keeps its decimals", () => {
    const measured = { ...computedOf(0), kind: "continuous" as const };
    const read = readingFrom({ ...EMPTY, from: "1.2", to: "1.8" }, measured);
    expect(read.ok && read.value.support).toEqual({ lo: "1.2", hi: "1.8" });
  });

  test("that is accepted has its ordinary meaning within what the words allow", () => {
    const end = fc.integer({ min: 0, max: 30_000 }).map(String);
    fc.assert(
      fc.property(end, fc.option(end), fc.option(end), fc.option(end), (from, to, ordinarilyFrom, ordinarilyTo) => {
        const input = { from, to: to ?? "", ordinarilyFrom: ordinarilyFrom ?? "", ordinarilyTo: ordinarilyTo ?? "" };
        const read = readingFrom(input, computedOf(0));
        if (!read.ok) return;
        const own = overruledReading(computedOf(0), read.value);
        expect(isWithin(own.core, own.support)).toBe(true);
      }),
    );
  });

  test("says how to write what may be read in two ways", () => {
    expect(said({ from: "9.000" })).toMatchObject({ reason: "“9.000” may be thousands or a decimal: write 9000, or 9.0000" });
    expect(said({ from: "-1.234", to: "2" })).toMatchObject({ reason: expect.stringContaining("write -1234") });
    expect(said({ from: "0.125", to: "2" })).toMatchObject([{ lo: "1", hi: "2" }, {}]);
    expect(said({ from: "1,25" })).toMatchObject({ reason: expect.stringContaining("its decimals after a point") });
    expect(said({ from: "1.234.567" })).toMatchObject({ reason: "write it as 1234567" });
    expect(said({ from: "9.00", to: "10.0" })).toEqual([
      { lo: "9", hi: "10" },
      { lo: "9", hi: "10" },
    ]);
  });

  test("counts as long as its claim says what was judged, and stands", () => {
    const [claim] = claims as [Claim];
    const overrules = [{ judged: judgedOf(claim) }, { judged: judgedOf({ ...claim, asOf: "2020" }) }];
    expect(readingsInForce(claim, overrules)).toEqual([overrules[0]]);
    expect(readingsInForce({ ...claim, standing: "withdrawn" }, overrules)).toEqual([]);
  });
});
