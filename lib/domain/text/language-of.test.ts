import fc from "fast-check";
import { describe, expect, test } from "vitest";
import REPORTS from "./cases/reports.json";
import { languageOf } from "./language-of";
import { isLanguageCode } from "../language-code";

describe("the language of a text", () => {
  test.each([
    ["de", "Das Ministerium erklärte am Montag, mindestens 11.000 Soldaten seien in der Region eingetroffen."],
    ["fr", "Le ministère a déclaré lundi qu’environ 12 000 soldats étaient présents dans l’est du pays."],
    ["es", "El ministerio dijo el lunes que al menos 12.000 soldados habían llegado a la región."],
    ["uk", "Щонайменше 11 тисяч північнокорейських військових перебувають у Росії, заявило міністерство."],
    ["ru", "По данным министерства, не менее 12 000 солдат находятся в области."],
    ["ar", "قالت الوزارة إن ما لا يقل عن 12000 جندي موجودون في روسيا الآن، وفق بيان."],
    ["ko", "국방부는 최소 1만 2000명의 병력이 러시아에 있다고 밝혔다. 국방부는 월요일에 그렇게 밝혔으며 더 이상의 설명은 없었다."],
  ])("is %s", (language, text) => expect(languageOf(text)).toBe(language));

  test("is English for every text of the corpus that is long enough", () => {
    expect(REPORTS.filter(({ text }) => ![null, "en"].includes(languageOf(text)))).toEqual([]);
  });

  test("is not told by a few words, and is a code or nothing whatever it says", () => {
    expect(languageOf("Das Ministerium")).toBeNull();
    expect(languageOf("1".repeat(100))).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const language = languageOf(text);
        expect(language === null || isLanguageCode(language)).toBe(true);
      }),
    );
  });
});
