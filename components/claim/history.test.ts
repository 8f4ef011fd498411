import { expect, test } from "vitest";
import { FIELD_WORDS } from "./history";
import { claimValues } from "@/lib/domain/claim-values";
import { claimsOf } from "@/lib/domain/sample-story.fixture";
import { sourceValues } from "@/lib/domain/source";

test("every field that a history can show has a name on screen", () => {
  const [claim] = claimsOf([{ by: "NATO", words: "around 10,000" }]);
  const nothing = { name: "", kind: "person", aliases: [], parentId: null, headcount: null, vouchedById: null } as const;
  const source = { ...nothing, class: null, country: null, wikidataId: null, isProtected: false, note: "" };
  const fields = {
    ...claimValues(claim!, { sourceName: (id) => id, claimNumber: () => null, documentOf: () => undefined }),
    ...sourceValues(source, (id) => id),
  };
  expect(Object.keys(fields).filter((field) => FIELD_WORDS[field] === undefined)).toEqual([]);
});
