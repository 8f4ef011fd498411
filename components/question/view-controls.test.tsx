import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ViewControls } from "./view-controls";
import { PLAIN_LOOK, type QuestionLook, queryOf } from "@/lib/domain/question-look";

function controls(change: Partial<QuestionLook> = {}, meeting: string | null = null, isFarApart = false): string {
  const look = { ...PLAIN_LOOK, ...change };
  const hrefWith = (changes: Partial<QuestionLook>) => `?${queryOf({ ...look, ...changes })}`;
  return renderToStaticMarkup(
    <ViewControls page="/questions/1" look={look} hrefWith={hrefWith} meeting={meeting} isFarApart={isFarApart} />,
  );
}

describe("how figures are looked at", () => {
  test("one of three widths is the present one, and only another than usual is remarked on", () => {
    expect(controls().match(/aria-current="true"[^>]*>×1</g)).toHaveLength(1);
    expect(controls()).not.toContain('role="note"');
    const wide = controls({ width: "2" });
    expect(wide.match(/aria-current="true"[^>]*>×2</g)).toHaveLength(1);
    expect(wide).toContain("worked out with words read twice as loosely as usual");
    expect(controls({ width: "0.5" })).toContain("half as loosely as usual");
  });

  test("links keep what else is looked at", () => {
    expect(controls({ reference: "c3", grouping: "place" })).toContain('href="?ref=c3&amp;width=2&amp;group=place"');
  });

  test("when all would meet can be asked where figures are apart, and is answered where it is asked", () => {
    expect(controls({}, null)).not.toContain("When would all meet?");
    expect(controls({}, "")).toContain('href="?meet=1"');
    const answered = controls({ isMeeting: true }, "All would meet at twice.");
    expect(answered).toContain('<p role="status">All would meet at twice.</p>');
    expect(answered).not.toContain("When would all meet?");
  });

  test("the form for grouping and filtering is there once it is asked for, or in use, with what was chosen", () => {
    expect(controls()).not.toContain("<form");
    expect(controls({ isNarrowing: true })).toContain("<form");
    const used = controls({ grouping: "origin", status: "part", relation: "conflict", source: "N<TO", width: "2", reference: "c3" });
    for (const chosen of ["origin", "part", "conflict"]) expect(used).toContain(`<option value="${chosen}" selected="">`);
    expect(used).toContain('class="control" name="source" value="N&lt;TO"');
    expect(used).toContain('<input type="hidden" name="ref" value="c3"/>');
    expect(used).toContain('<input type="hidden" name="width" value="2"/>');
    expect(used).toContain('href="?ref=c3&amp;width=2" class="button"');
  });

  test("figures are drawn by value or over time, and, where they are of very different sizes, by differences or ratios", () => {
    expect(controls().match(/aria-current="true"[^>]*>By value</g)).toHaveLength(1);
    expect(controls({ view: "time" }).match(/aria-current="true"[^>]*>Over time</g)).toHaveLength(1);
    expect(controls()).not.toContain("ratios");
    expect(controls({ view: "time" }, null, true)).not.toContain("ratios");
    expect(controls({}, null, true)).toContain('href="?scale=symlog"');
    expect(controls({ scale: "symlog" }, null, true).match(/aria-current="true"[^>]*>ratios</g)).toHaveLength(1);
  });

  test("looking back is offered until it is asked for", () => {
    expect(controls()).toContain('href="?back=1"');
    expect(controls({ isReplaying: true })).not.toContain(">Look back<");
  });

  test("each field of the form has a label of its own", () => {
    const form = controls({ isNarrowing: true });
    expect(form.match(/<label/g)).toHaveLength(6);
    for (const label of ["Group by", "Status", "Relation", "Source", "As of, from", "to"]) expect(form).toContain(`>${label}</span>`);
  });
});
