import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { QuestionFilters } from "./question-filters";
import { QuestionList } from "./question-list";
import { WhyPanel } from "./why-panel";
import { claimsOf, told } from "@/lib/domain/sample-story.fixture";

const QUESTION = {
  number: 4,
  title: "كم عددهم؟",
  headline: "NATO says around 10,000.",
  claimCount: 1,
  conflictCount: 0,
  updatedAt: new Date("2026-11-22T23:30:00Z"),
};

describe("the list of questions", () => {
  const list = (change: Partial<typeof QUESTION> = {}) =>
    renderToStaticMarkup(<QuestionList base="/w/desk/questions" questions={[{ ...QUESTION, ...change }]} />);

  test("has each question with what its claims say, how many they are, and when it changed", () => {
    const markup = list();
    expect(markup).toContain('<a href="/w/desk/questions/4" class="text-lg font-medium"><bdi>كم عددهم؟</bdi></a>');
    expect(markup).toContain("NATO says around 10,000.");
    expect(markup).toContain("Q4 · 1 claim");
    expect(markup).toContain("changed 22 Nov 2026");
    expect(markup).not.toContain("≠");
  });

  test("says where figures conflict, by sign and word", () => {
    expect(list({ conflictCount: 1, claimCount: 2_345 })).toContain("≠ 1 pair conflicts");
    expect(list({ conflictCount: 3, claimCount: 2_345 })).toContain("2,345 claims");
    expect(list({ conflictCount: 3 })).toContain("≠ 3 pairs conflict");
  });
});

describe("the filters of the list", () => {
  test("hold what is searched, and its order", () => {
    const markup = renderToStaticMarkup(
      <QuestionFilters base="/w/desk/questions" query={{ search: 'a"b', sort: "title", answer: "yes_no" }} />,
    );
    expect(markup).toContain('value="a&quot;b"');
    expect(markup).toContain('<option value="title" selected="">');
    expect(markup).toContain('<option value="yes_no" selected="">');
    expect(markup).toContain('action="/w/desk/questions"');
  });
});

describe("why two claims are related as they are", () => {
  const [a, b] = claimsOf([told("NATO", "around 10,000"), told("Seoul", "around 13,000")]);
  const sides = [
    { claim: a!, name: "NATO", reading: "9,000–11,000", href: "/claims/1", judgement: null },
    { claim: b!, name: "Seoul", reading: "12,000–14,000", href: "/claims/2", judgement: null },
  ] as const;
  const panel = (change: Partial<Parameters<typeof WhyPanel>[0]> = {}) =>
    renderToStaticMarkup(
      <WhyPanel
        sides={sides}
        label="conflict"
        isOverruled={false}
        isProvisional={false}
        isSensitive
        gap="×1.09"
        flip="13 %"
        why="9,000–11,000 v 12,000–14,000."
        difference={null}
        judgement={null}
        {...change}
      />,
    );

  test("is said in words, with both sides as quoted and as read, and the numbers that decide", () => {
    const markup = panel();
    expect(markup).toContain("9,000–11,000 v 12,000–14,000.");
    expect(markup.match(/<q /g)).toHaveLength(2);
    expect(markup).toContain("×1.09");
    expect(markup).toContain("13 %");
    expect(markup).toContain(">sensitive</dd>");
    expect(panel({ isSensitive: false })).toContain(">robust</dd>");
  });

  test("leaves out what is not known, and says what is provisional", () => {
    const markup = panel({ gap: null, flip: null, label: "within", isProvisional: true });
    for (const name of ["Gap", "Flip tolerance", "Kind"]) expect(markup).not.toContain(`>${name}</dt>`);
    expect(markup).toContain(">provisional</dd>");
  });

  test("can be led to, and holds what else there is to say", () => {
    expect(panel()).toContain('id="why"');
    expect(panel()).toContain('tabindex="-1"');
    expect(panel({ children: <p>More to it</p> })).toContain("<p>More to it</p></section>");
  });
});
