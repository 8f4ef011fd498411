import { expect, test } from "vitest";
import { sourcePhrases } from "./source-phrase";

const NONE = new Set<string>();
const texts = (stretch: string, known: ReadonlySet<string> = NONE) => sourcePhrases(stretch, 0, known).map(({ text }) => text);

test.each([
  ["the Pentagon", ["Pentagon"]],
  [" On Tuesday the ministry", ["ministry"]],
  ["Meanwhile officials", ["officials"]],
  ["In October the ministry", ["ministry"]],
  ["In March 2024 the ministry", ["ministry"]],
  ["one of the officials", ["officials"]],
  ["the ministry on Tuesday", ["ministry"]],
  ["the ministry late on Tuesday", ["ministry"]],
  ["the ministry in a statement", ["ministry"]],
  ["the ministry at a news conference", ["ministry"]],
  ["the ministry itself", ["ministry"]],
  ["South Korea's National Intelligence Service (NIS)", ["South Korea's National Intelligence Service"]],
  ["the latest figures from the health ministry", ["health ministry"]],
  ["a report by Human Rights Watch", ["Human Rights Watch"]],
  ["data compiled by the Red Cross", ["Red Cross"]],
  ["NATO and the Pentagon", ["NATO", "Pentagon"]],
  ["NATO, the Pentagon and Seoul", ["NATO", "Pentagon", "Seoul"]],
  ["the army as well as the police", ["army", "police"]],
  ["two officials and a diplomat", ["two officials", "diplomat"]],
  ["the Ministry of Health and Social Care", ["Ministry of Health and Social Care"]],
  ["the Ministry of Health and the police", ["Ministry of Health", "police"]],
  ["officials and aid", ["officials and aid"]],
  ["the police and Friday", ["police"]],
  ["the police and the others", ["police"]],
  ["the police or the army", ["police", "army"]],
  ["the governor, the mayor and the police", ["governor", "mayor", "police"]],
  ["WHO", ["WHO"]],
  ["who", []],
  ["Friday", []],
  ["far", []],
  ["the crew", ["crew"]],
  ["“the mayor”", ["mayor"]],
  ["", []],
])("%j names %j", (stretch, expected) => expect(texts(stretch)).toEqual(expected));

test("what a team knows by name is left whole", () => {
  expect(texts("War and Peace", new Set(["war and peace"]))).toEqual(["War and Peace"]);
  expect(texts("Oxfam and save the trees", new Set(["oxfam"]))).toEqual(["Oxfam", "save the trees"]);
});

test("a phrase tells where it stands", () => {
  const [phrase] = sourcePhrases("On Monday the mayor of Kursk", 100, NONE);
  expect(phrase).toMatchObject({ text: "mayor of Kursk", start: 114, end: 128 });
});

test.each([
  ["two western intelligence officials", true, 2],
  ["a US official", true, 1],
  ["officials in Kyiv", true, null],
  ["people familiar with the matter", true, null],
  ["12 residents", true, 12],
  ["a person close to the talks", true, 1],
  ["South Korean intelligence", false, null],
  ["President Zelensky", false, null],
  ["satellite images", false, null],
  ["the health ministry", false, null],
])("%s is unnamed: %s, of whom there are %s", (stretch, isUnnamed, count) => {
  expect(sourcePhrases(stretch, 0, NONE)[0]).toMatchObject({ isUnnamed, count });
});

test.each([
  ["the ministry's spokesman", "ministry's spokesman"],
  ["Ukraine's", "Ukraine"],
  ["the UN’s", "UN"],
  ["Dr. A. B. Khan of the WHO", "Dr. A. B. Khan of the WHO"],
  ["officials, ", "officials"],
])("%j is cleared of what is no part of it: %j", (stretch, text) => expect(texts(stretch)).toEqual([text]));

test("words that may be joined in many ways are gone through once", () => {
  const words = `the ${"latest official new ".repeat(400)}figures of the ministry`;
  expect(sourcePhrases(words, 0, new Set()).map(({ text }) => text)).toEqual(["ministry"]);
});
