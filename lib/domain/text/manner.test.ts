import { describe, expect, test } from "vitest";
import { modalityOf, stancesIn } from "./manner";

describe("a response", () => {
  test.each([
    ["The army denied it.", ["refutes"]],
    ["The army has rejected the figure.", ["refutes"]],
    ["The army dismissed the count as propaganda.", ["refutes"]],
    ["The minister called the reports of dozens of dead “baseless”.", ["refutes"]],
    ["The minister called the reports wildly exaggerated.", ["refutes"]],
    ["The unions dispute the count.", ["refutes"]],
    ["The BBC could not verify the claim.", ["cannot_confirm"]],
    ["The BBC could not independently verify the claim.", ["cannot_confirm"]],
    ["The BBC has not been able to confirm it.", ["cannot_confirm"]],
    ["Reuters was unable to immediately confirm the toll.", ["cannot_confirm"]],
    ["The US cannot yet corroborate it.", ["cannot_confirm"]],
    ["The army declined to confirm it.", ["cannot_confirm"]],
    ["An unverified report came in.", ["cannot_confirm"]],
    ["The police confirmed the figure.", ["confirms"]],
    ["The police confirmed the earlier reports.", ["confirms"]],
    ["The police confirmed the deaths.", []],
    ["The police confirmed 12 deaths.", []],
    ["The army denied it, and the UN could not verify it.", ["refutes", "cannot_confirm"]],
    ["Reports that 300 had died are false.", ["refutes"]],
    ["The figure of 300 was wildly exaggerated.", ["refutes"]],
    ["Revenue was overstated by $12 million.", []],
    ["Prices were inflated by 30%.", []],
    ["The arrests of 300 people were wrong.", []],
    ["The army came.", []],
  ])("%s", (text, kinds) => expect(stancesIn(text).map(({ kind }) => kind)).toEqual(kinds));

  test("tells where its words stand", () => {
    const text = "The BBC could not verify the claim.";
    const [{ start, end } = { start: 0, end: 0 }] = stancesIn(text);
    expect(text.slice(start, end)).toBe("could not verify");
  });
});

describe("a statement", () => {
  test.each([
    ["300 died", "observed"],
    ["300 were killed in May", "observed"],
    ["the toll was lower than expected", "observed"],
    ["the bank had forecast 3 per cent, it was", "observed"],
    ["it could not verify the 300", "observed"],
    ["300 will come", "projected"],
    ["300 are expected to come", "projected"],
    ["the state plans to send 300", "projected"],
    ["it pledged 300", "projected"],
    ["300 would come next year", "projected"],
    ["it must hire 300", "projected"],
    ["it is on track to hire 300", "projected"],
    ["up to 300 could die", "hypothetical"],
    ["300 may die", "hypothetical"],
    ["if war broke out 300 would die", "hypothetical"],
    ["300 would have died", "hypothetical"],
    ["the hall can hold 300", "capacity"],
    ["the hall holds up to 300", "capacity"],
    ["the plant has a capacity of 300", "capacity"],
    ["we have tents for 300", "capacity"],
    ["it was built to house 300", "capacity"],
  ])("%s: %s", (clause, modality) => expect(modalityOf(clause)).toBe(modality));
});
