import { z } from "zod";
import { idFrom } from "../../domain/ids";
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

/** The code of a language, perhaps with its script and place (BCP 47, as far as it is used here). */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

/** The language of a text; English where none is said. */
export const language = line(20)
  .transform((value) => (value === "" ? "en" : value))
  .refine((value) => LANGUAGE.test(value), "is not the code of a language: write en, ko or uk, or pt-BR");
