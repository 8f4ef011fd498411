import { notFound } from "next/navigation";
import type { Result } from "../domain/failure";

/** A record's number from an address; what is no number names nothing. */
export function numberParam(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) notFound();
  return Number(text);
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

/** Unpacks a cursor whose fields are all text; null for anything else. */
export function unpackCursor<Field extends string>(packed: string, fields: readonly Field[]): Record<Field, string> | null {
  try {
    const cursor = JSON.parse(Buffer.from(packed, "base64url").toString()) as Record<string, unknown>;
    const isWhole = fields.every((field) => typeof cursor[field] === "string");
    return isWhole ? (Object.fromEntries(fields.map((field) => [field, cursor[field]])) as Record<Field, string>) : null;
  } catch {
    return null;
  }
}
