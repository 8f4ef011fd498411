/** A part of a text: from `start` up to `end`, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };
