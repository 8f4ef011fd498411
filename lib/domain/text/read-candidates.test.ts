import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "../figure/grammar/read-text";
import { scoreCorpus } from "./score.fixture";
import { type Background, type Candidate, readCandidates } from "./read-candidates";

const read = (text: string, background: Partial<Background> = {}) =>
  readCandidates(text, { published: "2024-10-29", known: [], ...background });
const names = (candidate: Candidate | undefined) => candidate?.attributedTo.map(({ text }) => text);

test.each([
  ["sentences", 0.99, 0.96, 0.94],
  ["reports", 0.96, 0.96, 0.9],
] as const)("the corpus of %s is read as well as we say", (corpus, least, leastRecall, leastAttributed) => {
  const { precision, recall, attributed, reversed } = scoreCorpus(corpus);
  expect(reversed).toEqual([]);
  expect(precision).toBeGreaterThanOrEqual(least);
  expect(recall).toBeGreaterThanOrEqual(leastRecall);
  expect(attributed).toBeGreaterThanOrEqual(leastAttributed);
});

describe("on any text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "around 13,000 troops",
      "said",
      "the ministry",
      "“",
      "”",
      '"',
      ". ",
      ", ",
      "\n\n",
      "not more than 2",
      "👩‍👩‍👧 12",
      "١٢٣",
      "e\u0301",
      "שלום 40",
      "according to",
      "denied",
      "up to 12k",
      " and ",
      "two officials",
      "No. 10",
      "2024-10-28",
      "on Monday",
      "he",
      "$3.4bn",
      "plus or minus 5",
      "a couple",
      "dozens",
      "\u202e",
      "1/2",
      "50%",
      "(",
      ")",
      "–",
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(" "));

  test("a quote is the words that stand there, within its sentence, and reads as the figure does", () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { quote, start, end, sentence, figure, attributedTo } of read(written)) {
          expect(written.slice(start, end)).toBe(quote);
          expect(sentence.start <= start && end <= sentence.end).toBe(true);
          if (figure !== null) expect(readText(quote)).toMatchObject({ ok: true, value: { figure } });
          for (const source of attributedTo) expect(written).toContain(source.text);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});

describe("who says it", () => {
  test.each([
    ["300 died, the ministry said on Monday.", ["ministry"]],
    ["After 300 people died, the ministry said 20 were missing.", [], ["ministry"]],
    ["NATO, the Pentagon and Seoul said 10,000 had come.", ["NATO", "Pentagon", "Seoul"]],
    ["The Ministry of Health and Social Care said 12 had died.", ["Ministry of Health and Social Care"]],
    ["The health minister, Claude Mugabo, said 12 had died.", ["Claude Mugabo"]],
    ["Gen. Mark Smith (of the army) said 12 had died.", ["Gen. Mark Smith"]],
    ["Yonhap reported, citing the NIS, that 12,000 had come.", ["NIS"]],
    ["Zelensky, citing Ukrainian intelligence, said 12,000 had come.", ["Zelensky"]],
    ["The toll was put by the governor at 40.", ["governor"]],
    ["A report by Oxfam found 40 camps.", ["Oxfam"]],
    ["The ministry's count of 312 dead is too low.", ["ministry"]],
    ["Last year's count of 312 dead is too low.", []],
    ["“We lost 40 men,” said camp manager Fatuma Idris.", ["camp manager Fatuma Idris"]],
    ["It is estimated that 40 people died.", []],
    ["Reports of 40 dead came in.", []],
    ["The unions rejected that and said 40 had died.", ["unions"]],
    ["The army, which said 40 had died, left.", ["army"]],
    ["The police said 3 were held, adding that 40 had been freed.", ["police"], ["police"]],
    ["Two observers said 40 had voted.", ["Two observers"]],
    ["Later, adding that 40 had died.", []],
    ["Kyiv says 500, Moscow says 50.", ["Kyiv"], ["Moscow"]],
  ])("%s", (text, ...sources) => {
    expect(
      read(text)
        .filter(({ figure }) => figure !== null)
        .map(names),
    ).toEqual(sources);
  });

  test("a known name is not taken apart", () => {
    expect(names(read("War and Peace said 40 had died.", { known: ["War and Peace"] })[0])).toEqual(["War and Peace"]);
    expect(names(read("War Child and the UN said 40 had died.", { known: ["War Child"] })[0])).toEqual(["War Child", "UN"]);
  });

  test("an unnamed source is told by what it is and how many they are", () => {
    const sources = (text: string) => read(text)[0]!.attributedTo.map(({ isUnnamed, count }) => [isUnnamed, count]);
    expect(sources("Two western officials said 40 had died.")).toEqual([[true, 2]]);
    expect(sources("A US official said 40 had died.")).toEqual([[true, 1]]);
    expect(sources("Witnesses said 40 had died.")).toEqual([[true, null]]);
    expect(sources("15 residents said 40 had died.")).toEqual([[true, 15]]);
    expect(sources("Satellite images showed 40 tents.")).toEqual([[false, null]]);
  });

  test("whom somebody told, and upon whose word they speak, is kept", () => {
    expect(read("Col. Ivan Petrov told Reuters that 40 had died.")[0]!.via.map(({ text }) => text)).toEqual(["Reuters"]);
    expect(read("Yonhap reported, citing the NIS, that 40 had died.")[0]!.via.map(({ text }) => text)).toEqual(["Yonhap"]);
    expect(read("Zelensky, citing the SBU, said 40 had died.")[0]!.basedOn.map(({ text }) => text)).toEqual(["SBU"]);
  });

  test.each([
    ["a pronoun", "Gen. Mark Smith said 3 had died. He added that 40 were hurt.", "Gen. Mark Smith"],
    ["a surname", "Gen. Mark Smith said 3 had died. Smith said 40 were hurt.", "Gen. Mark Smith"],
    ["a title and a surname", "General Mark Smith said 3 had died. Gen. Smith said 40 were hurt.", "General Mark Smith"],
    ["initials", "The National Intelligence Service said 3 had died. The NIS said 40 were hurt.", "National Intelligence Service"],
    ["a noun", "The Health Ministry said 3 had died. The ministry said 40 were hurt.", "Health Ministry"],
    ["what the body is", "The Red Cross said 3 had died. The agency said 40 were hurt.", "Red Cross"],
    ["what it is called", "The news agency Tass said 3 had died. The agency said 40 were hurt.", "news agency Tass"],
    ["several", "Two aides said 3 had died. They said 40 were hurt.", "Two aides"],
    ["whom the sentence is about", "The World Food Programme can feed 40 camps, it said.", "World Food Programme"],
    [
      "a pronoun right after the speaker",
      "The BBC said 3 had died. The owner, Kaskazini Lines, said it believed 40 had.",
      "Kaskazini Lines",
    ],
    ["words in quotation marks", "“Only 3 came,” the mayor said. “We lost 40.”", "mayor"],
    ["quoted words that go on", "“We lost 40 men. They were brave,” the mayor said.", "mayor"],
  ])("%s stands for who was named", (_, text, source) => {
    expect(names(read(text).find(({ quote }) => quote === "40"))).toEqual([source]);
  });

  test("a pronoun without anybody named before it names nobody", () => {
    expect(names(read("He said 40 had died.")[0])).toEqual([]);
    expect(names(read("“We lost 40.”")[0])).toEqual([]);
    expect(names(read("The agency said 40 had died.")[0])).toEqual(["agency"]);
  });
});

describe("no claim is", () => {
  test.each([
    "She is 34 years old.",
    "Ivan Petrov, 34, left.",
    "Call 0800 123 456.",
    "The F-16 and the Boeing 737 landed.",
    "They won 3-1.",
    "He lives at 12 Baker Street.",
    "See page 12 and Article 5.",
    "It began at 10:30 a.m. on 3 May 2024.",
    "It lies 20 km north of Kyiv.",
    "One of the men left.",
    "It lasted three weeks.",
    "Room 101 was shut.",
    "a".repeat(5_000),
    "",
    " \n ",
    "The 11th Brigade came.",
    "10,00 and 1.2.3 and 5five.",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

test("a line without an end is cut, and read all the same", () => {
  const found = read("around 300 people, ".repeat(200));
  expect(found).toHaveLength(200);
  expect(Math.max(...found.map(({ sentence }) => sentence.end - sentence.start))).toBeLessThanOrEqual(1_000);
});
