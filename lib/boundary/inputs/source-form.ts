import { z } from "zod";
import { SOURCE_KINDS } from "../../domain/source";
import type { SourceInput } from "../../usecases/save-source";
import type { FormSchema } from "../form";
import { checkbox, choice, line, lines } from "./form-fields";

const orNull = (value: string) => (value === "" ? null : value);

/** The form of a source. */
export const sourceForm: FormSchema<SourceInput> = z.object({
  name: line(200),
  kind: choice(SOURCE_KINDS).default("organisation"),
  aliases: lines(4_000).transform((value) => [
    ...new Set(
      value
        .split("\n")
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ""),
    ),
  ]),
  parent: line(200),
  headcount: line(9)
    .refine((value) => /^\d*$/.test(value), "must be a whole number, or empty")
    .transform((value) => (value === "" ? null : Number(value))),
  vouchedBy: line(200),
  class: line(100).transform(orNull),
  country: line(2)
    .transform((value) => orNull(value.toUpperCase()))
    .refine((value) => value === null || /^[A-Z]{2}$/.test(value), "must be two letters, as in KR"),
  wikidataId: line(20)
    .transform((value) => orNull(value.toUpperCase()))
    .refine((value) => value === null || /^Q\d+$/.test(value), "must be Q and a number, as in Q884"),
  isProtected: checkbox,
  note: lines(),
});
