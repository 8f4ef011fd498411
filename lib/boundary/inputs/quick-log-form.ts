import { z } from "zod";
import { type Result, together } from "../../domain/failure";
import { type SuggestionRow, rowValues } from "../../domain/suggestion-row";
import { type FormSchema, parseForm } from "../form";
import { claimForm } from "./claim-form";
import { documentForm } from "./document-form";
import { checkbox, line, surroundings } from "./form-fields";

/** What a row has beside the fields of a claim. */
const rowForm: FormSchema<Omit<SuggestionRow, "input">> = z.object({
  question: line(400),
  unit: line(60),
  isUnnamed: checkbox,
  before: surroundings(400),
  after: surroundings(400),
});

/** One row of the quick log among all that was sent; its claim's fields are those of a claim's form. */
export function parseRow(values: Readonly<Record<string, string>>, index: number): Result<SuggestionRow> {
  const own = rowValues(values, index);
  const input = parseForm(claimForm, own);
  const row = parseForm(rowForm, own);
  return input.ok && row.ok ? { ok: true, value: { ...row.value, input: input.value } } : together([input, row]);
}

/** What a text was pasted with: the same as the form of a document. */
export const pastedForm = documentForm;
