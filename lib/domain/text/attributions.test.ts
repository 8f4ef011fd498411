import { describe, expect, test } from "vitest";
import { attributionsIn } from "./attributions";
import { figuresIn } from "./figures-in-sentence";

const found = (text: string, known: readonly string[] = []) => attributionsIn({ text, figures: figuresIn(text), known: new Set(known) });
const told = (text: string) =>
  found(text).map(({ speakers, verb, covers }) => `${speakers.map((each) => each.text).join(" + ")} ${verb} ${covers}`);

describe("a verb with its subject before it", () => {
  test.each([
    ["The ministry said 40 had died.", ["ministry said after"]],
    ["The ministry has also said that 40 had died.", ["ministry said after"]],
    ["The ministry later confirmed 40 deaths.", ["ministry confirmed after"]],
    ["The ministry on Tuesday reported 40 deaths.", ["ministry reported after"]],
    ["40 died, the ministry said.", ["ministry said before"]],
    ["40 died, the ministry said on Monday.", ["ministry said before"]],
    ["Of the dead, the ministry said, 40 were soldiers.", ["ministry said both"]],
    ["In Kyiv, officials said 40 had died.", ["officials said after"]],
    ["In Kyiv, officials said that people died.", ["officials said after"]],
    ["The mayor, who is 60, said 40 had died.", ["mayor said after"]],
    ["The mayor, Ivan Petrov, said 40 had died.", ["Ivan Petrov said after"]],
    ["The mayor (of Kursk) said 40 had died.", ["mayor said after"]],
    ["(The mayor said 40 had died.)", ["mayor said after"]],
    ["But the army, which counted 40, left.", ["army counted after"]],
    ["300 left and the army said 40 had died.", ["army said after"]],
    ["The BBC was unable to verify that 40 had died.", ["BBC verify after"]],
    ["The army gave a figure of 40.", ["army gave after"]],
    ["The army puts the toll at 40.", ["army puts after"]],
    ["Polls gave him 40 per cent.", ["Polls gave after"]],
    ["He raised his estimate to 40.", ["He raised after"]],
    ["A study found 40 camps.", ["study found after"]],
    ["The officer called the toll of 40 exaggerated.", ["officer called after"]],
    ["Two observers said 40 had voted.", ["Two observers said after"]],
    ["Maria Said said 40 had voted.", ["Maria Said said after"]],
    ["40 had voted, Omar Said, said.", ["Omar Said said before"]],
    ["Said added that 40 had voted.", ["Said added after"]],
    ["Ministry Said 40 Voted", ["Ministry Said after"]],
    ["Omar Said 40 Had Voted", ["Omar Said after"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));

  test.each([
    "It is estimated that 40 died.",
    "40 deaths were reported in Kyiv.",
    "Reports of 40 deaths came in.",
    "An estimated 40 people died.",
    "The claims of 40 deaths are old.",
    "Famine could claim 40 lives.",
    "The general put on a hat of 40 feathers.",
    "The general found guilty of 40 crimes left.",
    "Rain recorded there was 40 litres.",
    "300 said nothing.",
    "Said 40 had died.",
    ", said 40 had died.",
  ])("%s has none", (text) => expect(told(text)).toEqual([]));
});

describe("a verb before its subject", () => {
  test.each([
    ["“We lost 40,” said the mayor.", ["mayor said before"]],
    ["“We lost 40,” said Ivan Petrov, a spokesman.", ["Ivan Petrov said before"]],
    ["“We lost 40,” said camp manager Fatuma Idris.", ["camp manager Fatuma Idris said before"]],
    ["“We lost 40,” said the mayor, adding that 3 lived.", ["mayor said both", "mayor adding after"]],
    ["The mayor, Ivan Petrov, said the toll was 40.", ["Ivan Petrov said after"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("in the manner of wires", () => {
  test.each([
    ["GENEVA (AP) — The U.N. refugee agency said Friday that 40 boats had left.", ["U.N. refugee agency said after"]],
    ["Health Minister Dr. Anna Kowalska told parliament 40 had died.", ["Health Minister Dr. Anna Kowalska told after"]],
    ["Three senior officials, speaking on condition of anonymity, said 40 had died.", ["Three senior officials said after"]],
    ["A spokesperson for the governor of Kursk said 40 had died.", ["spokesperson for the governor of Kursk said after"]],
    ["Gen. Sir Patrick Lane, the chief of staff, believes 40 came.", ["Gen. Sir Patrick Lane believes after"]],
    ["Police, who had counted the crowd, put it at 40.", ["Police counted after", "Police put after"]],
    ["Medecins Sans Frontieres (MSF) reported 40 cases.", ["Medecins Sans Frontieres reported after"]],
    ["Official data showed 40 per cent had left.", ["Official data showed after"]],
    ["Satellite images taken on Monday showed 40 tents.", ["Satellite images taken showed after"]],
    ["Figures from the health ministry show 40 cases.", ["health ministry show after"]],
    ["Forty have died, according to Johns Hopkins University.", ["Johns Hopkins University according to both"]],
    ["He said 40 had died, but the army denied it.", ["He said after", "army denied after"]],
    ["Neither the army nor the police said how 40 had died.", ["Neither the army nor the police said after"]],
    ["The bank forecast growth of 4 per cent.", ["bank forecast after"]],
    ["The firm cut its forecast to 40.", ["firm cut after"]],
    ["The firm cut 40 jobs.", []],
    ["The general, asked about 40 dead, said nothing.", ["general said after"]],
    ["Witnesses and a local doctor said 40 had died.", ["Witnesses + local doctor said after"]],
    ["“It was 40,” he said, “or more.”", ["he said before"]],
    ["A census in March counted 40 families.", ["census in March counted after"]],
    ["Nobody told the mayor that 40 had left.", ["Nobody told after"]],
    ["Its ministry was quoted by the agency Belta as saying that 40 schools were open.", ["ministry quoted after"]],
    ["— was quoted as saying 40 had died.", []],
    ["The losses were $7 million, Joanne Pruitt told a crowd of 250.", ["Joanne Pruitt told before"]],
    ["The superintendent of the district, Ron Zielke, said Friday that 40 had left.", ["Ron Zielke said after"]],
    ["Activists claim 40 have died.", ["Activists claim after"]],
    ["The Russian claim that 40 had died is old.", []],
    ["What the ministry reported was 40 deaths.", ["ministry reported after"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("a phrase", () => {
  test.each([
    ["According to the UN, 40 died.", ["UN according to both"]],
    ["40 died, according to officials in Kyiv and witnesses.", ["officials in Kyiv + witnesses according to both"]],
    ["The toll was put by the governor at 40.", ["governor put both"]],
    ["By the estimate of the UN, 40 died.", ["UN by both"]],
    ["An estimate by the UN is 40.", ["UN estimate both"]],
    ["The army's latest tally of 40 stands.", ["army tally both"]],
    ["Seoul's count of 40 stands.", ["Seoul count both"]],
    ["The year's count of 40 stands.", []],
    ["The cyclone's toll of 40 stands.", []],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));
});

describe("a chain", () => {
  const chain = (text: string) =>
    found(text).map(({ speakers, via, basedOn }) => [speakers, via, basedOn].map((phrases) => phrases.map((each) => each.text).join()));
  test.each([
    ["Yonhap reported, citing the NIS, that 40 had died.", [["NIS", "Yonhap", ""]]],
    ["Petrov, citing the SBU, said 40 had died.", [["Petrov", "", "SBU"]]],
    ["Petrov told the BBC that 40 had died.", [["Petrov", "BBC", ""]]],
    ["Petrov told reporters that 40 had died.", [["Petrov", "", ""]]],
    ["Citing the SBU, he left; Petrov said 40 had died.", [["Petrov", "", ""]]],
    ["40 died, in words quoted by Tass.", [["Tass", "", ""]]],
  ])("%s", (text, expected) => expect(chain(text)).toEqual(expected));
});

test("who is known by name counts, whatever the name", () => {
  expect(told("vesna counted 40 protesters.")).toEqual([]);
  expect(found("vesna counted 40 protesters.", ["vesna"])[0]!.speakers[0]!.text).toBe("vesna");
});
