import type { WriteNumber } from "@/lib/domain/notation";
import { countOf } from "@/lib/domain/wording";

/** "2 original sources", or "1–2 original sources" where the count is a range. */
export function originWords([least, most]: readonly [number, number], write: WriteNumber): string {
  const range = least === most ? "" : `${write(String(least))}–`;
  return `${range}${countOf(most, "original source", "original sources", write)}`;
}
