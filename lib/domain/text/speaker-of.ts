import type { Attribution } from "./attributions";
import type { Span } from "./span";
import { WEAK } from "./speech-words";

/** What crossing from one clause into another costs, in characters: the nearer speaker is the speaker. */
const CLAUSE_COST = 150;
/** Who counts or expects gives way to who says so. */
const WEAK_COST = 140;
const CLAUSE_BOUNDARY = /[;:—]|,\s(?:and|but|while|whereas|though|although|with|compared)\s|\s(?:while|whereas|but)\s|[”"]\s/gu;

/** The attribution that a figure of a sentence belongs to: the nearest whose side it stands on; null where it is the text's own. */
export function attributionOf(text: string, figure: Span, attributions: readonly Attribution[]): Attribution | null {
  const ranked = attributions
    .filter((attribution) => reaches(attribution, figure))
    .map((attribution) => ({ attribution, cost: costOf(text, figure, attribution) }))
    .sort((a, b) => a.cost - b.cost);
  return ranked[0]?.attribution ?? null;
}

function reaches({ start, end, covers }: Attribution, figure: Span): boolean {
  if (figure.start >= end) return covers !== "before";
  return figure.end <= start ? covers !== "after" : true;
}

function costOf(text: string, figure: Span, { start, end, verb }: Attribution): number {
  const between = figure.start >= end ? text.slice(end, figure.start) : text.slice(figure.end, start);
  const crossings = [...between.matchAll(CLAUSE_BOUNDARY)].length;
  return between.length + crossings * CLAUSE_COST + (WEAK.test(verb) ? WEAK_COST : 0);
}
