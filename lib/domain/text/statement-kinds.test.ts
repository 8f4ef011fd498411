import { describe, expect, test } from "vitest";
import { type Background, readCandidates } from "./read-candidates";

const read = (text: string, background: Partial<Background> = {}) =>
  readCandidates(text, { published: "2024-10-29", known: [], ...background });

describe("what kind of statement it is", () => {
  test.each([
    ["The army denied that 300 had died.", "refutes"],
    ["The toll is 30, not 300.", "refutes", 1],
    ["The BBC could not verify the claim that 300 had died.", "cannot_confirm"],
    ["The UN confirmed the earlier figure of 300.", "confirms"],
    ["The army said 300 had died.", undefined],
    ["Reports that 300 had died are false, the army said.", "refutes"],
    ["Claims that as many as 300 died were wildly exaggerated, the army said.", "refutes"],
    ["The figure of 300 is simply made up, the army said.", "refutes"],
    ["The army said 300 had died, and that its own reports are false.", undefined],
  ])("%s", (text, stance, index = 0) => {
    expect(read(text)[index]!.stance?.kind).toBe(stance);
  });

  test("what somebody asks is no claim", () => {
    expect(read("Did NATO say 12,000 soldiers were there? “How could 300 people have died?”")).toEqual([]);
  });

  test("what is not so is no claim", () => {
    expect(read("The camp does not hold 5,000 people.")).toEqual([]);
  });

  test("a response without a figure is one of its own", () => {
    const [first, second] = read("Officials said a small contingent had entered Ukraine; a US official could not yet verify the reports.");
    expect(first).toMatchObject({ quote: "a small contingent", figure: { hedge: "exists" } });
    expect(second).toMatchObject({ quote: "could not yet verify", figure: null, stance: { kind: "cannot_confirm" } });
    expect(second!.attributedTo.map((source) => source.text)).toEqual(["US official"]);
  });

  test.each([
    ["Seoul's figure is higher than US and UK figures, it said.", "higher_than", null, ["US", "UK"]],
    ["The toll is far below the ministry's count, the UN said.", "lower_than", null, ["ministry"]],
    ["That is double the army's estimate, the UN said.", "multiple_of", "2", ["army"]],
  ])("%s", (text, kind, factor, targets) => {
    const { stance } = read(text).find((each) => each.stance !== null)!;
    expect({ kind: stance!.kind, factor: stance!.factor, targets: stance!.targets.map((each) => each.text) }).toEqual({
      kind,
      factor,
      targets,
    });
  });

  test("a comparison with nobody in particular is none", () => {
    expect(read("That is higher than previous figures, the UN said.")).toEqual([]);
  });

  test.each([
    ["The UN said 300 people had died.", "observed"],
    ["The UN expects 300 people to leave.", "projected"],
    ["The stadium can hold 300 people.", "capacity"],
    ["As many as 300 people could die.", "hypothetical"],
    ["The toll may reach 300.", "hypothetical"],
    ["In May 300 people died.", "observed"],
  ])("%s", (text, modality) => expect(read(text)[0]!.modality).toBe(modality));

  test.each([
    ["13,000 North Korean troops came.", "troops"],
    ["55 billion cubic metres of gas flowed.", "cubic metres"],
    ["$3.4 billion was spent.", "dollars"],
    ["It rose by 12 per cent.", "%"],
    ["27 people, plus or minus two, stayed.", "people"],
    ["No new cases were found.", "cases"],
    ["Hundreds of people came.", "people"],
    ["Hundreds queued.", ""],
    ["A crowd of 300 came.", ""],
    ["300.", ""],
  ])("%s counts %s", (text, unit) => expect(read(text)[0]!.unit).toBe(unit));
});

describe("when", () => {
  test("a day by the verb is when it was said, another is what the figure is about", () => {
    expect(read("The UN said on Monday that 40 people had died.")[0]).toMatchObject({ said: "2024-10-28", asOf: null });
    expect(read("As of 28 October, 40 people had died, the UN said.")[0]).toMatchObject({ said: null, asOf: "2024-10-28" });
    expect(read("By Sunday 40 had died, up from 20 on Monday.")[0]).toMatchObject({ asOf: "2024-10-27" });
  });

  test("without a day of publication only whole dates are known", () => {
    const background = { published: null };
    expect(read("On Monday 40 people died.", background)[0]!.asOf).toBeNull();
    expect(read("On 28 October 2024 40 people died.", background)[0]!.asOf).toBe("2024-10-28");
    expect(read("In October 2024 40 people died.", background)[0]!.asOf).toBeNull();
  });
});
