import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BULK_FIELDS, type BulkChange, withBulkChange } from "./bulk-edit";
import { claimsOf, scopes, told } from "./sample-story.fixture";

const [claim] = claimsOf([told("NATO", "around 10,000", { asOf: "2024-10-28" })]);
const known = { scopes, today: "2024-11-01" };
const change = (field: BulkChange["field"], value: string, from = claim!) => {
  const changed = withBulkChange(from, { field, value, reason: "together" }, known);
  return changed.ok ? changed.value : changed.failure;
};

describe("one field of several claims", () => {
  test.each([
    ["asOf", "28.10.2024", { asOf: "2024-10-28" }],
    ["asOf", "27 Oct 2024", { asOf: "2024-10-27" }],
    ["asOf", "", { asOf: null }],
    ["note", "seen", { note: "seen" }],
    ["place", "EASTERN russia", { placeId: "east" }],
    ["place", "", { placeId: null }],
    ["withdrawn", "", { standing: "withdrawn", standingReason: "together" }],
  ] as const)("%s to “%s” is changed as its form changes it, and nothing else is", (field, value, wanted) => {
    const from = { ...claim!, asOf: "2024-10-26", published: "2024-10-30", said: null };
    expect(change(field, value, from)).toEqual({ ...from, ...wanted });
  });

  test.each([
    ["asOf", "soon", "asOf"],
    ["published", "2999-01-01", "published"],
    ["asOf", "2024-10-31", "asOf"],
    ["place", "Atlantis", "place"],
  ] as const)("%s to “%s” is refused as its form refuses it", (field, value, at) => {
    const from = { ...claim!, asOf: "2024-10-26", published: "2024-10-28", said: null };
    expect(change(field, value, from)).toMatchObject({ code: "invalid", field: at });
  });

  test.each([
    ["asOf", "2024-10-28"],
    ["note", ""],
    ["withdrawn", ""],
  ] as const)("%s that is so already is left", (field, value) => {
    const from = { ...claim!, asOf: "2024-10-28", published: null, said: null, standing: "withdrawn" as const, standingReason: "twice" };
    expect(change(field, value, from)).toMatchObject({ reason: "is so already" });
  });

  test("changed twice the same way is changed once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...BULK_FIELDS), fc.constantFrom("", "2024-10", "27 Oct 2024", "Russia", "a text"), (field, value) => {
        const once = withBulkChange(claim!, { field, value, reason: "together" }, known);
        if (!once.ok) return;
        expect(change(field, value, once.value)).toMatchObject({ reason: "is so already" });
      }),
    );
  });
});
