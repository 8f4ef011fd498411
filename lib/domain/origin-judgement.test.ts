import { describe, expect, test } from "vitest";
import { HELD, ORIGIN_JUDGEMENTS, VERDICTS, heldFrom, nameOfParty, partyNamed, requireJudgeable } from "./origin-judgement";

describe("what is judged", () => {
  test.each([
    ["C3", { kind: "claim", number: 3 }],
    [" s 12 ", { kind: "source", number: 12 }],
    ["NATO", null],
    ["C0", null],
    ["Q1", null],
    ["C12345678901", null],
    ["", null],
  ] as const)("is read from “%s”", (text, name) => expect(partyNamed(text)).toEqual(name));

  test("is named as it is read", () => {
    for (const text of ["C3", "S12"]) expect(nameOfParty(partyNamed(text)!)).toBe(text);
  });

  test("is held in every way that there is, each as one word", () => {
    expect(HELD.map(heldFrom)).toEqual(ORIGIN_JUDGEMENTS.flatMap((kind) => VERDICTS.map((verdict) => ({ kind, verdict }))));
  });

  const [claim, source] = [
    { kind: "claim", number: 1 },
    { kind: "source", number: 1 },
  ] as const;
  const other = { kind: "claim", number: 2 } as const;
  test.each([
    ["relies_on", claim, source, null],
    ["relies_on", claim, claim, "right"],
    ["same_source", claim, source, "left"],
    ["same_source", source, claim, "right"],
    ["same_source", source, { kind: "source", number: 2 }, null],
    ["same_claim", source, claim, "left"],
    ["same_claim", claim, source, "right"],
    ["same_claim", claim, other, null],
  ] as const)("%s of %o and %o is refused where it makes no sense", (kind, left, right, field) => {
    const judgeable = requireJudgeable(kind, left, right);
    expect(judgeable.ok ? null : judgeable.failure.code === "invalid" && judgeable.failure.field).toBe(field);
  });
});
