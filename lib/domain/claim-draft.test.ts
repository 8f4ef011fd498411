import { describe, expect, test } from "vitest";
import { draftClaim, scopeOfClaim } from "./claim-draft";
import { CLAIM, NAMES, claimTarget, input } from "./claim-draft.fixture";
import { claimValues } from "./claim-values";
import { question } from "./sample-story.fixture";

const scope = { ...question, today: "2024-11-01" };
const yesNo = { ...scope, answer: "yes_no" as const };

describe("what is written down", () => {
  test("keeps words without a number where that is meant, and asks for a number else", () => {
    const words = "an unbelievable amount of coffins";
    expect(draftClaim(input({ words }), NAMES, scope, null)).toMatchObject({
      failure: { field: "words", reason: expect.stringContaining("tick below") },
    });
    expect(draftClaim(input({ words, isWordsOnly: true }), NAMES, scope, null)).toMatchObject({ value: { figure: null, phrase: words } });
  });

  test("says where the figure that is meant goes, if the words hold several", () => {
    expect(draftClaim(input({ words: "450 of the 3,000 villagers" }), NAMES, scope, null)).toMatchObject({
      failure: { field: "words", reason: expect.stringContaining("The figure alone") },
    });
    expect(draftClaim(input({ words: "450 of the 3,000 villagers", figureText: "1 to 2, or 3" }), NAMES, scope, null)).toMatchObject({
      failure: { field: "figureText", reason: expect.stringContaining("keep the words of one") },
    });
  });

  test("is refused with every field named that is at fault", () => {
    const response = input({ words: "many", figureText: "10,00", stance: "refutes", asOf: "soon", published: "2025-01-01" });
    expect(draftClaim(response, NAMES, scope, null)).toMatchObject({
      failure: { field: "figureText", others: [{ field: "stanceTarget" }, { field: "asOf" }] },
    });
  });

  test("needs no figure where it responds to another claim", () => {
    const response = input({ words: "fake news", stance: "refutes" });
    expect(draftClaim(response, { ...NAMES, stanceTargets: [claimTarget("c1")] }, scope, null)).toMatchObject({ value: { figure: null } });
    expect(draftClaim({ ...response, figureText: "10,00" }, { ...NAMES, stanceTargets: [claimTarget("c1")] }, scope, null)).toMatchObject({
      failure: { field: "figureText" },
    });
  });

  test.each(["could not confirm 12,000", "3,000 more than NATO says", "not 10,000", "half of 10,000"])(
    "needs none where the words of a response give none of their own: %s",
    (words) => {
      const names = { ...NAMES, stanceTargets: [claimTarget("c1")] };
      expect(draftClaim(input({ words, stance: "higher_than" }), names, scope, null)).toMatchObject({ value: { figure: null } });
      expect(draftClaim(input({ words }), NAMES, scope, null)).toMatchObject({ failure: { field: "words" } });
    },
  );

  test("is not dropped unseen from a response that holds several figures, or one that cannot be read", () => {
    const names = { ...NAMES, stanceTargets: [claimTarget("c1")] };
    for (const words of ["NATO's 10,000 is wrong, Kyiv's 12,000 too", "10,00 troops"])
      expect(draftClaim(input({ words, stance: "lower_than" }), names, scope, null)).toMatchObject({ failure: { field: "words" } });
  });

  test("on a yes/no matter needs a position, which a response may give", () => {
    expect(draftClaim(input({ words: "nothing of the sort" }), NAMES, yesNo, null)).toMatchObject({ failure: { field: "position" } });
    expect(draftClaim(input({ words: "nothing of the sort", position: "denies" }), NAMES, yesNo, null)).toMatchObject({
      value: { position: "denies", figure: null },
    });
    for (const [stance, position] of [
      ["refutes", "denies"],
      ["confirms", "asserts"],
      ["cannot_confirm", "no_position"],
    ] as const)
      expect(draftClaim(input({ words: "x", stance }), { ...NAMES, stanceTargets: [claimTarget("c1")] }, yesNo, null)).toMatchObject({
        value: { position },
      });
  });

  test("takes no figure on a yes/no matter", () => {
    const blown = input({ words: "it was blown up at 2.50 am", position: "asserts" });
    expect(draftClaim(blown, NAMES, yesNo, null)).toMatchObject({ value: { figure: null } });
  });

  test.each([
    ["published in the future", { published: "2030-01-01" }, ["published future"]],
    ["said in the future", { said: "2024-11-09", published: "2024-10-30" }, ["said future"]],
    ["said after it was published", { said: "2024-10-30", published: "2024-10-28" }, ["said published"]],
    ["said a day after, as the earth is round", { said: "2024-10-29", published: "2024-10-28" }, []],
    ["said about a later day", { said: "2024-10-30~", published: "2024-10-28" }, []],
    ["said before about a day", { said: "2024-10-30", published: "2024-10-28?" }, []],
    ["observed after it was said", { asOf: "2024-10-30", said: "2024-10-28" }, ["asOf said"]],
    ["observed after it was published", { asOf: "2024-10-30", published: "2024-10-28" }, ["asOf published"]],
    ["observed in the future, after all else", { asOf: "2025-10", said: "2024-10-28", published: "2024-10-28" }, ["asOf future"]],
    ["planned for a later day", { asOf: "2025-10", said: "2024-10-28", modality: "projected" as const }, []],
  ])("is held against its other dates: %s", (_what, dates, expected) => {
    const refused = draftClaim(input(dates), NAMES, scope, null);
    const {
      field,
      reason,
      others = [],
    } = { field: "", reason: "", ...("failure" in refused ? refused.failure : {}) } as {
      field: string;
      reason: string;
      others?: { field: string; reason: string }[];
    };
    const faults = [{ field, reason }, ...others].filter((each) => each.field !== "");
    expect(faults.map((fault) => `${fault.field} ${/future|published|said/.exec(fault.reason)![0]}`)).toEqual(expected);
  });

  test("names every date that cannot be read at once, and takes dates as people write them", () => {
    expect(draftClaim(input({ asOf: "soon", said: "then", published: "28 Oct 2024" }), NAMES, scope, null)).toMatchObject({
      failure: { field: "asOf", others: [{ field: "said" }] },
    });
    expect(draftClaim(input({ published: "28 October 2024" }), NAMES, scope, null)).toMatchObject({
      value: { published: "2024-10-28", asOf: null },
    });
  });

  test("cannot have been observed in the future, not counting the day that has begun elsewhere", () => {
    expect(draftClaim(input({ asOf: "2024-11-03" }), NAMES, scope, null)).toMatchObject({ failure: { field: "asOf" } });
    expect(draftClaim(input({ asOf: "2024-11-02" }), NAMES, scope, null).ok).toBe(true);
    expect(draftClaim(input({ asOf: "2025-01-01", modality: "projected" }), NAMES, scope, null).ok).toBe(true);
  });
});

describe("an edit", () => {
  const editing = scopeOfClaim(CLAIM, "2024-11-01");
  const values = input({ words: CLAIM.phrase });

  test("keeps the figure while the words and their language are kept", () => {
    const overruled = { ...CLAIM, figure: { ...CLAIM.figure!, hedge: "atleast" as const } };
    const apart = claimValues(overruled, { sourceName: (id) => id, claimNumber: () => null, documentOf: () => undefined });
    const kept = draftClaim({ ...values, figureText: apart["figureText"] ?? "" }, NAMES, { ...editing, standing: overruled }, null);
    expect(kept).toMatchObject({ value: { figure: { hedge: "atleast" } } });
    expect(draftClaim({ ...values, words: "up to 9,000" }, NAMES, editing, null)).toMatchObject({ value: { figure: { hedge: "upto" } } });
    expect(draftClaim({ ...values, isWordsOnly: true }, NAMES, editing, null)).toMatchObject({ value: { figure: null } });
  });

  test("of the note alone leaves a response without the figure that was left out of it", () => {
    const names = { ...NAMES, stanceTargets: [claimTarget("c9")] };
    const written = input({ words: "lower than the 13,000 that Seoul gave", isWordsOnly: true, stance: "lower_than" });
    const logged = draftClaim(written, names, scope, null);
    if (!logged.ok) throw new Error("not logged");
    const standing = { ...CLAIM, ...logged.value };
    const shown = claimValues(standing, { sourceName: (id) => id, claimNumber: () => 9, documentOf: () => undefined });
    const edited = { ...written, isWordsOnly: shown["isWordsOnly"] === "on", figureText: shown["figureText"]!, note: "new" };
    expect(draftClaim(edited, names, scopeOfClaim(standing, scope.today), null)).toMatchObject({ value: { figure: null, note: "new" } });
  });

  test("of a yes/no claim stays one", () => {
    expect(scopeOfClaim({ ...CLAIM, position: "denies" }, "2024-11-01").answer).toBe("yes_no");
  });
});
