import { z } from "zod";
import { isWebAddress, NO_WEB_ADDRESS } from "../../domain/claim-draft";
import { DOCUMENT_KINDS, type DocumentFields } from "../../domain/document";
import { languageOf } from "../../domain/text/language-of";
import { dateFault, keptDate } from "../../domain/time/kept-date";
import type { FormSchema } from "../form";
import { choice, language, languageOrNone, line, lines } from "./form-fields";

/** What one form can send; a longer text comes as a file. */
const LONGEST_TEXT = 300_000;
const documentText = lines(LONGEST_TEXT);

const fields = z.object({
  title: line(),
  kind: choice(DOCUMENT_KINDS).default("article"),
  authors: line(1_000).transform((value) => namesIn(value)),
  publisher: line(200),
  url: line(2_000).refine((value) => value === "" || isWebAddress(value), NO_WEB_ADDRESS),
  published: line(60)
    .transform(keptDate)
    .superRefine((value, context) => {
      const fault = value === "" ? null : dateFault(value);
      if (fault !== null) context.addIssue({ code: "custom", message: fault });
    }),
  language,
});

/** Names as a form holds them, between semicolons, as there are commas within some. */
function namesIn(text: string): string[] {
  return text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The form of what is said of a document. */
export const documentFieldsForm: FormSchema<DocumentFields> = fields;

/** The form of a new document: in the language that it names, else in that of its text. */
export const documentForm: FormSchema<DocumentFields & { readonly text: string }> = fields
  .extend({ text: documentText, language: languageOrNone })
  .transform((given) => ({ ...given, language: given.language || (languageOf(given.text) ?? "en") }));

/** The form of a newer text of a document. */
export const textForm: FormSchema<{ readonly text: string }> = z.object({ text: documentText });
