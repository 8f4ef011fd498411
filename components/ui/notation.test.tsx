import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Count, Day, Moment, NotationProvider } from "./notation";
import { TimeMarks } from "@/components/chart/time-marks";
import { tickWords } from "@/components/chart/tick-words";
import { captionOf, meetingWords } from "@/components/question/figure-words";
import { shownRow } from "@/components/question/shown-row";
import { questionHeadline } from "@/lib/domain/question-headline";
import { type Notation, USUAL_NOTATION, WRITE_NUMBER } from "@/lib/domain/notation";
import { timelineOf } from "@/lib/domain/question-timeline";
import { bandsOf, drawnIntervals, rowsOf } from "@/lib/domain/question-view";
import { claimsOf, compared, known, told } from "@/lib/domain/sample-story.fixture";

const GERMAN: Notation = { numbers: "point", dates: "iso" };
const write = WRITE_NUMBER.point;
const nameOf = (id: string) => id;

function within(notation: Notation, children: ReactNode): string {
  return renderToStaticMarkup(<NotationProvider notation={notation}>{children}</NotationProvider>);
}

describe("what a record holds is written as whoever reads likes it:", () => {
  const at = new Date("2024-11-03T10:05:00Z");
  test.each([
    ["a day", <Day key="" of="2024-10-29/2024-10-31" />, "29–31 Oct 2024", "2024-10-29 – 2024-10-31"],
    ["a moment", <Moment key="" at={at} />, "3 Nov 2024, 10:05 UTC", "2024-11-03, 10:05 UTC"],
    ["the day of a moment", <Moment key="" at={at} isDay />, "3 Nov 2024", "2024-11-03"],
    ["a count", <Count key="" of={12_345} one="claim" many="claims" />, "12,345 claims", "12.345 claims"],
  ])("%s", (_what, element, usual, german) => {
    expect(within(USUAL_NOTATION, element)).toBe(usual);
    expect(renderToStaticMarkup(element)).toBe(usual);
    expect(within(GERMAN, element)).toBe(german);
  });
});

describe("what a question's page says in numbers of our own", () => {
  const claims = claimsOf([told("NATO", "around 10,000"), told("Kyiv", "around 10,400"), told("Seoul", "around 13,000")]);
  const comparison = compared(claims);
  const rows = rowsOf(claims, comparison);

  test("is in the reader's notation, and what is quoted is not", () => {
    const headline = questionHeadline({ ...known(claims), comparison, nameOf, write });
    expect(headline).toContain("2 of 3 original sources allow 10.296–10.504.");
    expect(headline).toContain("NATO says around 10.000; Kyiv says around 10.400");
    expect(captionOf(bandsOf(comparison), "linear", rows, write)).toMatch(/^Shaded: 10\.296–10\.504,/);
    expect(meetingWords(comparison, { isMeeting: true }, write)).toMatch(/read 2,36 times as loosely/);
    const [first] = rows.map((row) => shownRow(row, { hrefOf: () => "", whyOf: () => null, nameOf, write }));
    expect(first).toMatchObject({ figure: "from 9.000 to 11.000", claim: { phrase: "around 10,000" } });
  });

  test("so are the labels of its axes", () => {
    const bands = bandsOf(comparison).map(({ meet }) => meet);
    const drawing = <TimeMarks timeline={timelineOf(rows, nameOf)} drawn={drawnIntervals(rows)} bands={bands} write={write} />;
    expect(within(GERMAN, drawing)).toContain(">10.000</text>");
    expect(within(GERMAN, drawing)).toMatch(/>2024-\d\d-\d\d<\/text>/);
    expect(within(GERMAN, drawing)).not.toMatch(/ Oct | Nov /);
  });

  test.each([
    [1_500_000, 2_000_000, "1.5M", "1,5M"],
    [-12_000, 20_000, "−12,000", "−12.000"],
    [0.25, 1, "0.25", "0,25"],
    [0, 5e12, "0", "0"],
  ])("the tick %s of an axis up to %s is %s, or %s", (value, largest, usual, german) => {
    expect(tickWords(value, largest)).toBe(usual);
    expect(tickWords(value, largest, write)).toBe(german);
  });
});
