import { z } from "zod";
import { idFrom } from "../../domain/ids";
import { isLanguageCode } from "../../domain/language-code";
import { text } from "./text";

/** One line, trimmed; empty where the form did not send it. */
export const line = (most = 300) => text.trim().max(most, `is longer than ${most} characters`).default("");

/** Several lines, trimmed at the ends. */
export const lines = (most = 20_000) =>
  text
    .transform((value) => value.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(most, `is longer than ${most} characters`))
    .default("");

/** One of a few words. */
export const choice = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z.enum(options, { error: "choose one of the list" });

/** A chosen record, or null for the empty choice. */
export const chosenId = <Id extends string>() =>
  z
    .string()
    .default("")
    .transform((value, context): Id | null => {
      if (value === "") return null;
      const id = idFrom<Id>(value);
      if (id === null) context.addIssue({ code: "custom", message: "choose one of the list" });
      return id;
    });

export const checkbox = z
  .string()
  .optional()
  .transform((value) => value === "on");

export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number);

/** What stands beside words in a text, as it is there; forms send line breaks in another way. */
export const surroundings = (most: number) =>
  text
    .default("")
    .transform((value) => value.replaceAll("\r\n", "\n"))
    .pipe(z.string().max(most));

/** The code of a language, or nothing. */
export const languageOrNone = line(20).refine(
  (value) => value === "" || isLanguageCode(value),
  "is not the code of a language: write en, ko or uk, or pt-BR",
);

/** The language of a text; English where none is said. */
export const language = languageOrNone.transform((value) => (value === "" ? "en" : value));
