import type { Span } from "../text/span";

/** What stands before and after a passage, by which it is told from another of the same words. */
export type Surroundings = { readonly prefix: string; readonly suffix: string };

/**
 * A passage of a text: its place in UTF-16 code units, its words, what stands around it, and its page where the text has
 * pages. The parts of a W3C TextQuoteSelector and TextPositionSelector.
 */
export type TextAnchor = Span & Surroundings & { readonly exact: string; readonly page: number | null };

/** So many characters on either side tell a passage from another of the same words. */
const AROUND = 32;

/** Takes down a passage of a text. Pages end with form feeds. */
export function anchorAt(text: string, { start, end }: Span): TextAnchor {
  const page = text.includes("\f") ? text.slice(0, start).split("\f").length : null;
  return {
    start,
    end,
    page,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\udc00-\udfff]/, ""),
    suffix: text.slice(end, end + AROUND).replace(/[\ud800-\udbff]$/, ""),
  };
}
