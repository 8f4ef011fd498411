import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { type Result, invalidFields, ok } from "../domain/failure";
import { isOwnOrigin } from "./hosts";

/** A form sends strings, so a schema that expects anything else does not compile. */
export type FormSchema<Output> = z.ZodType<Output, Readonly<Record<string, string | undefined>>>;

/** Parses a form's fields, or names those at fault. */
export function parseForm<Output>(schema: FormSchema<Output>, values: Record<string, string>): Result<Output> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), reason: message }));
  return invalidFields(faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index));
}

/** Every action that changes something begins here: a request from elsewhere, or of unknown origin, is not ours. */
export async function requireOwnOrigin(): Promise<void> {
  if (!isOwnOrigin(await headers())) throw new Error("A form was sent from elsewhere.");
}
