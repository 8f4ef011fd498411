import { describe, expect, test } from "vitest";
import type { ClaimStance } from "./claim";
import { CLAIM, claimTarget, sourceTarget } from "./claim-draft.fixture";
import { claimValues } from "./claim-values";
import type { DocumentId } from "./ids";

describe("a claim as the fields of its form", () => {
  const names = {
    sourceName: (id: string) => id,
    claimNumber: (id: string) => (id === "c9" ? 9 : null),
    documentOf: (id: DocumentId) => (id === "d1" ? { title: "A report", url: "https://example.org/a" } : undefined),
  };
  const stance = (target: ClaimStance["target"]): ClaimStance => ({ kind: "refutes", factor: null, target });
  test.each([
    ["a paraphrase", { isParaphrase: true }, { isParaphrase: "on" }],
    ["words alone", { figure: null, phrase: "a great many" }, { isWordsOnly: "on", figureText: "" }],
    [
      "a response alone",
      { figure: null, stances: [stance(claimTarget("c9")), stance(claimTarget("gone")), stance(sourceTarget("UK"))] },
      { isWordsOnly: "", stanceTarget: "C9, , UK" },
    ],
    ["a position", { figure: null, position: "denies" as const }, { isWordsOnly: "", position: "denies" }],
    ["no chain", { hops: [] }, { knownBy: "unknown", relay: "", outlet: "" }],
    ["a document", { documentId: "d1" as DocumentId }, { document: "A report", documentUrl: "https://example.org/a" }],
  ])("of %s", (_what, change, expected) => {
    expect(claimValues({ ...CLAIM, ...change }, names)).toMatchObject(expected);
  });
});
