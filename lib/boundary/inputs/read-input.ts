import { z } from "zod";
import { type Result, invalid, ok } from "../../domain/failure";
import { isDay } from "../../domain/time/day";

/** A text to read, the day it was published, and the sources that are known by name. */
export type ReadRequest = { readonly text: string; readonly published: string | null; readonly known: readonly string[] };

const LONGEST_TEXT = 5_000_000;
const MOST_SOURCES = 20_000;

const text = z
  .string("must be text")
  .max(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters: send it in parts`)
  .refine((value) => value.isWellFormed() && !value.includes("\0"), "holds characters that are no text");
const readInput = z.strictObject({
  text,
  published: z.string().refine(isDay, "must be a day such as 2024-10-29").nullish(),
  sources: z
    .array(z.strictObject({ name: z.string().max(500), aliases: z.array(z.string().max(500)).max(100).default([]) }))
    .max(MOST_SOURCES)
    .default([]),
});

/** Turns an untrusted body into a text to read, or names the field at fault. */
export function parseReadInput(body: unknown): Result<ReadRequest> {
  const parsed = readInput.safeParse(body);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return invalid(path.length === 0 ? "request" : path.join("."), message);
  }
  const { published, sources } = parsed.data;
  return ok({ text: parsed.data.text, published: published ?? null, known: sources.flatMap(({ name, aliases }) => [name, ...aliases]) });
}
