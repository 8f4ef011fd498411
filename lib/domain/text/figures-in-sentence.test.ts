import { describe, expect, test } from "vitest";
import { figuresIn } from "./figures-in-sentence";

const quotes = (sentence: string) => figuresIn(sentence).map(({ start, end }) => sentence.slice(start, end));

describe("what figure it is", () => {
  test.each([
    ["That is three times the 281 deaths of last year.", ["281"]],
    ["Most of the 300 patients left.", ["300"]],
    ["The mean was 10,000 (95 % CI 8,000–12,000).", ["10,000 (95 % CI 8,000–12,000"]],
    ["It rose from $3.4 billion to £5bn.", ["$3.4 billion", "£5bn"]],
    ["He won by 51.2% to 48.8%.", ["51.2%", "48.8%"]],
    ["At least 38 dead and more than 100 missing.", ["At least 38", "more than 100"]],
    ["The army denied that 100 people or more had died.", ["100 people or more"]],
    ["One nurse for every 45 patients; nine of every 10 wait.", ["One nurse for every 45", "nine of every 10"]],
    ["A margin of plus or minus 1.5 points.", []],
    ["120,000 at most.", ["120,000 at most"]],
    ["Nearly two in three were damaged, fewer than one in 10 rebuilt.", ["Nearly two in three"]],
    ["There were no irregularities and none was hurt.", ["no irregularities", "none"]],
  ])("%s", (sentence, expected) => expect(quotes(sentence)).toEqual(expected));

  test.each([
    ["The camp does not hold 5,000.", true],
    ["The toll is not 300.", true],
    ["Nobody denied that no fewer than 300 came.", true],
    ["Not more than 300 came.", false],
    ["No fewer than 300 came.", false],
    ["They did come, 300 of them.", false],
    ["It was hardly more than 300.", true],
    ["It was little more than 300.", true],
    ["It was not much over 300.", true],
    ["It was nowhere near 300.", true],
    ["It was anything but 300.", true],
    ["It was unlikely to exceed 300.", true],
    ["They failed to exceed 300.", true],
    ["None of the crowds exceeded 300.", true],
    ["Few crowds topped 300.", true],
    ["Nobody believes more than 300 died.", true],
    ["It is doubtful that more than 300 died.", true],
    ["It was at least 200, if not more than 300.", false],
    ["It was a little more than 300.", false],
    ["They came without several hundred others.", true],
  ])("in %j the words around the figure turn it into what it is not: %s", (sentence, isNegated) => {
    expect(figuresIn(sentence)[0]).toMatchObject({ isNegated });
  });

  test.each([
    ["something like 800,000", "about"],
    ["just shy of 3,000", "almost"],
    ["not quite 100,000", "almost"],
    ["barely more than 400", "justover"],
    ["topping 1,000", "morethan"],
    ["surpassing 1 billion", "morethan"],
    ["not exceeding 500", "atmost"],
    ["150,000 people, if not more", "atleast"],
    ["650,000 tonnes, at the outside", "atmost"],
    ["120 at the very least", "atleast"],
    ["no fewer than two million", "atleast"],
    ["not less than 40 percent", "atleast"],
    ["upwards of 300,000", "morethan"],
    ["in excess of £6,000", "morethan"],
    ["of the order of $300 million", "order"],
    ["some 240", "about"],
    ["an estimated 95", "bare"],
    ["anywhere from 50,000 to 100,000", "range"],
    ["at least 300 or fewer", null],
    ["300 tonnes or more", "atleast"],
    ["300 people or less than 1 per cent", "bare"],
    ["300 dead or over 20 per cent", "bare"],
    ["dozens, if not over 300", "scale"],
    ["300 officers or fewer", "atmost"],
    ["300 asylum seekers, at least", "atleast"],
  ])("%s is %s, within a sentence as alone", (words, hedge) => {
    const [figure] = figuresIn(`The ministry said it was ${words}.`);
    expect(figure?.figure.hedge ?? null).toBe(hedge);
  });

  test("a margin is told from a floor", () => {
    expect(figuresIn("It was 1,700 plus or minus 250.")[0]!.figure).toMatchObject({ hedge: "plusminus", x: "1,700", y: "250" });
  });
});
