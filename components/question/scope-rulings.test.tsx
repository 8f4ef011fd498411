import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OpenScope, ScopeRulings, type ShownChoice } from "./scope-rulings";
import { EMPTY_FORM } from "@/lib/domain/form-state";

const CHOICE: ShownChoice = {
  claimNumber: 1,
  speaker: "NATO",
  facet: "place",
  claimScope: "eastern Russia",
  questionScope: "Russia",
  placementVersion: 1,
  standing: "part",
  ruling: null,
  consequence: {
    becomes: [
      { label: "conflict", numbers: [3] },
      { label: "within", numbers: [2, 4, 5, 6, 7, 8, 9] },
    ],
    isDecisive: true,
  },
};
const RULING = { id: "r", facet: "place", from: "e", to: "r", reason: "where they train", by: "Ada", at: new Date(0) } as const;
const action = () => Promise.resolve(EMPTY_FORM);

function rulings(choices: readonly ShownChoice[], { mayRule = true, allHref = null as string | null } = {}): string {
  return renderToStaticMarkup(<ScopeRulings choices={choices} mayRule={mayRule} action={action} allHref={allHref} />);
}

describe("a scope choice", () => {
  test("says how the claim stands, what the other answer would change, and offers it to who may rule", () => {
    const markup = rulings([CHOICE]);
    expect(markup).toContain("Counts as a part: kept narrower than the question.");
    expect(markup).toMatch(/If it means Russia: .*≠ conflicts<\/span> with C3<\/span>/);
    expect(markup).toContain("⊂ within</span> with C2, C4, C5, C6, C7, C8 and others</span>.");
    expect(markup).toContain("Rule that C1 has the question’s scope");
    expect(rulings([CHOICE], { mayRule: false })).not.toContain("<form");
    expect(rulings([CHOICE], { mayRule: false })).toContain("A reviewer or owner can rule on this.");
  });

  test("says what is left out, and what is compared though the places are strangers", () => {
    expect(rulings([{ ...CHOICE, standing: "left_out" }])).toContain("Left out: outside what the question asks for.");
    expect(rulings([{ ...CHOICE, standing: "counts" }])).toContain("it is not known how the two lie to each other");
  });

  test("that was ruled on says by whom, when and why, and what taking it back would change", () => {
    const markup = rulings([{ ...CHOICE, ruling: RULING, consequence: { becomes: [], isDecisive: false } }]);
    expect(markup).toContain("Ruled the same scope by Ada on 1 Jan 1970: “where they train”");
    expect(markup).toContain("If it means eastern Russia alone: no relation changes.");
    expect(markup).toContain("Take back the ruling on C1");
  });

  test("comes with the first twenty-five, and the way to the others", () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...CHOICE, claimNumber: index + 1, consequence: null }));
    expect(rulings(many, { allHref: "?all=1" }).match(/<li/g)).toHaveLength(25);
    expect(rulings(many, { allHref: "?all=1" })).toContain('<a class="button" href="?all=1">Show all 30</a>');
    expect(rulings(many).match(/<li/g)).toHaveLength(30);
    expect(rulings(many.slice(0, 25), { allHref: "?all=1" })).not.toContain("Show all");
  });
});

describe("an open scope", () => {
  const open = (choices: readonly ShownChoice[], mayRule = true) => renderToStaticMarkup(<OpenScope choices={choices} mayRule={mayRule} />);

  test("is told where a conflict turns on it, to who may rule and to who may not", () => {
    expect(open([CHOICE])).toContain("Whether C1 conflicts with other figures turns on it.");
    expect(open([CHOICE, { ...CHOICE, claimNumber: 2 }])).toContain("Whether C1, C2 conflict with other figures turns on it.");
    expect(open([CHOICE])).toContain("and rule</a>");
    expect(open([CHOICE], false)).toContain("See what each answer would change</a>");
  });

  test("is not told where it decides nothing, is decided, or was not worked out", () => {
    expect(open([])).toBe("");
    expect(open([{ ...CHOICE, consequence: null }])).toBe("");
    expect(open([{ ...CHOICE, ruling: RULING }])).toBe("");
    expect(open([{ ...CHOICE, consequence: { becomes: [], isDecisive: false } }])).toBe("");
  });
});
