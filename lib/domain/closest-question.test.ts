import fc from "fast-check";
import { describe, expect, test } from "vitest";
import CORPUS from "./cases/questions.json";
import { type AskedFor, type SaidFigure, answersSurely, closestQuestion } from "./closest-question";

const asked = (number: number, title: string, given: Partial<AskedFor>): AskedFor => ({
  number,
  title,
  measure: "",
  unit: "",
  population: "",
  place: "",
  ...given,
});

const QUESTIONS = [
  asked(1, "How many North Korean troops are in Russia?", { measure: "troops", unit: "persons", population: "Soldiers", place: "Russia" }),
  asked(2, "How many troops are in Ukraine?", { measure: "troops", place: "Ukraine" }),
  asked(3, "How many people died in the delta flood?", { measure: "deaths", unit: "people", place: "Delta" }),
  asked(4, "How much has the relief cost?", { measure: "cost", unit: "dollars", place: "Delta" }),
  asked(5, "What share of the delta has no power?", { measure: "share without power", unit: "%", place: "Delta" }),
];

const said = (sentence: string, unit = "", around = ""): SaidFigure => ({ sentence, unit, around });
const chosen = (figure: SaidFigure) => closestQuestion(figure, QUESTIONS)?.number ?? null;

test("most of the labelled figures find their question, and few another", () => {
  const found = CORPUS.cases.map(({ question, ...figure }) => ({
    question,
    number: closestQuestion(figure, CORPUS.questions)?.number ?? null,
  }));
  const answering = found.filter(({ question }) => question !== null);
  const sure = CORPUS.cases.flatMap(({ question, ...figure }) => {
    const closest = closestQuestion(figure, CORPUS.questions);
    return closest !== null && answersSurely(figure, closest) ? [closest.number === question] : [];
  });
  expect(sure.filter((isRight) => isRight).length / sure.length).toBeGreaterThanOrEqual(0.83);
  expect(sure.filter((isRight) => isRight).length).toBeGreaterThanOrEqual(55);
  const proposed = found.filter(({ number }) => number !== null);
  const right = proposed.filter(({ question, number }) => question === number).length;
  expect(right / answering.length).toBeGreaterThanOrEqual(0.88);
  expect(right / proposed.length).toBeGreaterThanOrEqual(0.66);
});

describe("the question that a figure answers", () => {
  test.each([
    { when: "it counts what the sentence counts, where it says", figure: said("13,000 troops were in Russia", "troops"), number: 1 },
    { when: "the place decides between two", figure: said("3,000 troops had crossed into Ukraine", "troops"), number: 2 },
    { when: "the text uses another word for it", figure: said("13,000 soldiers sent to Russia", "soldiers"), number: 1 },
    {
      when: "the number stands alone and the sentence before tells",
      figure: said("Seoul says 13,000.", "", "Troops in Russia"),
      number: 1,
    },
    { when: "people have died", figure: said("at least 34 people had died in the flood", "people"), number: 3 },
    { when: "it is money", figure: said("relief in the delta cost $3 million", "dollars"), number: 4 },
    { when: "it is a share", figure: said("30% of the delta had no power", "%"), number: 5 },
  ])("is found where $when", ({ figure, number }) => expect(chosen(figure)).toBe(number));

  test.each([
    { when: "what is counted is something else", figure: said("11,000 containers reached Russia", "containers") },
    { when: "nothing but what is counted is alike", figure: said("500 troops paraded in Lima", "troops") },
    { when: "nothing is counted and nothing was before", figure: said("It stands at 500.") },
    { when: "it is money and nothing asks for money there", figure: said("$500 million for troops in Russia", "dollars") },
    {
      when: "those counted died, and it asks how many there are",
      figure: said("1,100 North Korean soldiers have been killed or wounded in Russia", "soldiers"),
    },
    { when: "those counted were caught", figure: said("300 North Korean troops were captured in Russia", "troops") },
    {
      when: "what it counts is in the sentence, and something else is counted",
      figure: said("400 tanks went with the troops to Russia", "tanks"),
    },
    { when: "it is a share of something else than is asked", figure: said("12% of its reserves", "%") },
  ])("is none where $when", ({ figure }) => expect(chosen(figure)).toBeNull());

  test.each([
    { sentence: "NATO said 12,000 North Korean troops were in Russia.", isSure: true },
    { sentence: "NATO said 12,000 troops from North Korea were in Russia.", isSure: true },
    { sentence: "NATO said 600 North Korean soldiers spoke Russian.", isSure: false },
    { sentence: "NATO said 600 of them were in Russia.", isSure: false },
    { sentence: "Russia has 600,000 troops.", isSure: false },
    { sentence: "Another 500 North Korean troops were in Russia.", isSure: false },
    { sentence: "In 2014 some 500 North Korean troops were in Russia.", isSure: false },
  ])("is sure of “$sentence”: $isSure", ({ sentence, isSure }) => {
    const question = asked(1, "How many North Korean troops are in Russia?", {
      measure: "troops",
      population: "North Korean troops",
      place: "Russia",
    });
    expect(answersSurely({ sentence }, question)).toBe(isSure);
  });

  test("is one that asks how many go to each only for such figures", () => {
    const each = asked(6, "How many officers are planned for each North Korean soldier?", {
      measure: "officers per soldier",
      unit: "officers",
    });
    const one = (sentence: string) => closestQuestion(said(sentence, "officers"), [each])?.number;
    expect(one("There were 10,900 officers and soldiers from North Korea in Russia.")).toBeUndefined();
    expect(one("Three officers are planned for each North Korean soldier.")).toBe(6);
    expect(answersSurely({ sentence: "Three officers are planned for each North Korean soldier." }, each)).toBe(true);
  });

  test("is the first given of two that are alike", () => {
    expect(closestQuestion(said("13,000 troops in Russia", "troops"), [{ ...QUESTIONS[0]!, number: 9 }, QUESTIONS[0]!])?.number).toBe(9);
  });

  test("is one of those given or none, whatever a text says", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, text, text, (sentence, unit, around) => {
        const found = closestQuestion({ sentence, unit, around }, QUESTIONS);
        return found === null || QUESTIONS.includes(found);
      }),
    );
  });
});
