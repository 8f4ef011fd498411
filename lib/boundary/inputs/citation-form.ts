import { z } from "zod";
import type { CitationInput } from "../../usecases/add-citation";
import type { FormSchema } from "../form";
import { languageOrNone, line, lines, surroundings } from "./form-fields";

const countedFromOne = line(9)
  .refine((value) => /^(?:[1-9]\d*)?$/.test(value), "must be a whole number, counted from 1")
  .transform((value) => (value === "" ? null : Number(value)));

/** The form of a citation: D3 names a document, and empty where it is the claim's own. */
export const citationForm: FormSchema<CitationInput> = z.object({
  document: line(12)
    .refine((value) => /^[Dd]?[1-9]\d*$/.test(value), "write the number of the document, as D3")
    .transform((value) => Number(value.replace(/^[Dd]/, ""))),
  step: line(3)
    .refine((value) => /^\d*$/.test(value), "choose one of the list")
    .transform((value) => (value === "" ? null : Number(value))),
  words: lines(4_000),
  prefix: surroundings(100),
  suffix: surroundings(100),
  time: line(40),
  region: line(60),
  row: countedFromOne,
  column: countedFromOne,
  language: languageOrNone,
  translation: lines(4_000),
  translatedBy: line(),
});
