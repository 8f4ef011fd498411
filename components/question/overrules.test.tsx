import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OverruledReading, OverruledRelation } from "./overrules";
import { EMPTY_FORM } from "@/lib/domain/form-state";

const action = () => Promise.resolve(EMPTY_FORM);
const RULED = { id: "o", reason: "they told us", by: "Ada", at: new Date("2024-11-03T10:00:00Z"), judged: "" };
const pair = { claim: 1, claimVersion: 2, other: 3, otherVersion: 5, version: 4 };
const relation = { ...RULED, kind: "relation", other: "c3" as never, label: "compatible" } as const;
const reading = { ...RULED, kind: "reading", support: { lo: "1", hi: "9" }, core: { lo: "1", hi: "9" } } as const;

describe("a relation that may be overruled", () => {
  test("offers every label but the computed one, over the version that was read", () => {
    const markup = renderToStaticMarkup(<OverruledRelation pair={pair} computed="conflict" overrule={null} action={action} />);
    expect(markup.match(/<option/g)).toHaveLength(5);
    expect(markup).not.toContain('value="conflict"');
    expect(markup).toContain('name="other" value="3"');
    expect(markup).toContain('name="version" value="4"');
    expect(markup).not.toContain("Overruled:");
  });

  test("once overruled, tells both words, who, when and why, and offers to take it back", () => {
    const markup = renderToStaticMarkup(<OverruledRelation pair={pair} computed="conflict" overrule={relation} action={action} />);
    expect(markup).toContain("Overruled: Ada holds it to be “compatible” (3 Nov 2024): “they told us”. Computed: “conflicts”.");
    expect(markup).toContain('name="isTakingBack" value="on"');
    expect(markup).not.toContain("<select");
  });

  test("is told and not offered to whoever may not", () => {
    const markup = renderToStaticMarkup(<OverruledRelation pair={pair} computed="conflict" overrule={relation} action={null} />);
    expect(markup).toContain("Ada holds it to be");
    expect(markup).not.toContain("<form");
  });
});

describe("a reading that may be overruled", () => {
  test("asks for its ends, and once overruled tells our rule beside them", () => {
    const markupOf = (overrule: typeof reading | null) =>
      renderToStaticMarkup(<OverruledReading judged={pair} computed="±1,000." overrule={overrule} action={action} />);
    for (const name of ["from", "to", "ordinarilyFrom", "ordinarilyTo", "reason"]) expect(markupOf(null)).toContain(`name="${name}"`);
    expect(markupOf(reading)).toContain("Overruled by Ada (3 Nov 2024): “they told us”. Our rule: ±1,000.");
    expect(markupOf(reading)).not.toContain('name="from"');
  });

  test("is told and not offered to whoever may not", () => {
    expect(renderToStaticMarkup(<OverruledReading judged={pair} computed="±1,000." overrule={null} action={null} />)).not.toContain(
      "<form",
    );
  });
});
