/** A part of a text: from `start` up to `end`, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
