import { notFound } from "next/navigation";
import { z } from "zod";
import type { Result } from "../domain/failure";
import { idFrom } from "../domain/ids";
import { text } from "./inputs/text";

/** A record's number from an address; what is no number names nothing. */
export function numberParam(text: string): number {
  return numberParamOr(null, text) ?? notFound();
}

/** A number from a query; another value where it is none. */
export function numberParamOr<Other>(other: Other, text: string): number | Other {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : other;
}

/** A record's id from an address; what is none names nothing. */
export function idParam(given: string): string {
  return idFrom(given) ?? notFound();
}

/** A record's number with, perhaps, the change after which it is looked at: "12", "12@v7". */
export function versionParam(text: string): { readonly number: number; readonly change: number | null } {
  const [number = "", version, ...rest] = decodeURIComponent(text).split("@v");
  if (rest.length > 0) notFound();
  return { number: numberParam(number), change: version === undefined ? null : numberParam(version) };
}

/** The first value of a query parameter, as text no longer than what the product itself writes there. */
export function queryText(value: string | string[] | undefined): string {
  const first = Array.isArray(value) ? value[0] : value;
  return (first ?? "").slice(0, 200).replaceAll("\0", "").toWellFormed();
}

/** The value of a result, for pages: what is refused is not there. */
export function orNotFound<T>(result: Result<T>): T {
  if (!result.ok) notFound();
  return result.value;
}

/** Where a keyset page continues, packed into one opaque word for the address. */
export function packCursor(cursor: object): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

const LONGEST_CURSOR = 4_000;

/** Unpacks a cursor by its schema; null for anything that this product did not write. */
export function unpackCursor<Cursor>(packed: string | string[] | undefined, schema: z.ZodType<Cursor>): Cursor | null {
  if (typeof packed !== "string" || packed.length > LONGEST_CURSOR) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(packed, "base64url").toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Where a list of questions continues: a date, a title or a number, by its order. */
export function questionCursor(sort: "recent" | "title" | "number") {
  const value = { recent: z.iso.datetime(), title: text, number: z.string().regex(/^\d{1,9}$/) }[sort];
  return z.object({ value, id: z.uuid() });
}

export const sourceCursor = z.object({ key: text, id: z.uuid() });
