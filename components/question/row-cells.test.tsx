import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RelationCell, WordsCell } from "./row-cells";
import { shownRow } from "./shown-row";
import { judgedOf, overruledReading } from "@/lib/domain/overrule";
import { rowsOf } from "@/lib/domain/question-view";
import { claimsOf, compared, ruling, told } from "@/lib/domain/sample-story.fixture";

const claims = claimsOf([told("NATO", "around 10,000"), told("Seoul", "around 13,000")]);
const overrule = {
  id: "o",
  kind: "relation",
  other: claims[1]!.id,
  label: "compatible",
  judged: judgedOf(...claims),
  reason: "they told us",
  by: "Ada",
  at: new Date(0),
} as const;

const shown = (row: Parameters<typeof shownRow>[0]) =>
  shownRow(row, { hrefOf: () => "/claims/1", whyOf: () => ({ href: "?why", other: 2 }), nameOf: (id) => id });

test("a row says that its relation was overruled, and what is computed", () => {
  const comparison = compared(claims, [{ ...ruling("c1"), rulings: [], overrules: [overrule] }]);
  const [row] = rowsOf(claims, comparison, 1);
  const markup = renderToStaticMarkup(<RelationCell row={shown(row!)} />);
  expect(markup).toContain("≈ compatible");
  expect(markup).toContain("overruled; computed: conflicts");
  const [plain] = rowsOf(claims, compared(claims), 1);
  expect(renderToStaticMarkup(<RelationCell row={shown(plain!)} />)).not.toContain("overruled");
});

test("a row says that its words are read by hand, and how", () => {
  const [row] = rowsOf(claims, compared(claims));
  const ends = { lo: "9000", hi: "12500" };
  const reading = overruledReading(row!.reading!, { support: ends, core: ends });
  expect(renderToStaticMarkup(<WordsCell row={shown({ ...row!, reading })} />)).toContain("read by hand: from 9,000 to 12,500");
  expect(renderToStaticMarkup(<WordsCell row={shown(row!)} />)).not.toContain("by hand");
});
