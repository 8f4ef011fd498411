import { diffArrays } from "diff";

/** A part of what two wordings have in common, or what only the earlier or the later one has. */
export type DiffPart = { readonly kind: "same" | "removed" | "added"; readonly words: string };

/** So many words of a wording, and paragraphs of a text, may differ: looking for what two share takes time with the square of that. */
const WORDS_APART = 200;
const PARAGRAPHS_APART = 2_000;
/** So many words of a text are compared one by one; what differs after that is told paragraph by paragraph. */
const MOST_WORDS = 100_000;

/** What was changed between two lists; null where they differ too much to tell. */
function diffOf(
  before: readonly string[],
  after: readonly string[],
  maxEditLength: number,
): { kind: DiffPart["kind"]; items: string[] }[] | null {
  const parts = diffArrays([...before], [...after], { maxEditLength });
  return (
    parts?.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      items: value,
    })) ?? null
  );
}

/** Compares two wordings word by word; a number is never cut at its comma. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffOf(wordsOf(before), wordsOf(after), WORDS_APART);
  return parts === null ? inWhole(before, after) : parts.map(({ kind, items }) => ({ kind, words: items.join("") }));
}

function inWhole(before: string, after: string): DiffPart[] {
  return [
    { kind: "removed", words: before },
    { kind: "added", words: after },
  ];
}

/** Words, and the spaces between them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** Paragraphs that stayed, by their number, or one that was changed, added or taken out, word by word. */
export type TextChange =
  { readonly kind: "same"; readonly count: number } | { readonly kind: "changed"; readonly parts: readonly DiffPart[] };

/** Compares two texts by paragraphs, and those that differ word by word; null where they differ too much to tell. */
export function textChanges(before: string, after: string): TextChange[] | null {
  const parts = diffOf(paragraphsOf(before), paragraphsOf(after), PARAGRAPHS_APART);
  if (parts === null) return null;
  const left = { words: MOST_WORDS };
  return parts.flatMap(({ kind, items }, index): TextChange[] => {
    if (kind === "same") return [{ kind, count: items.length }];
    const next = parts[index + 1];
    if (kind === "removed" && next?.kind === "added") return paired(items, next.items, left);
    return kind === "added" && parts[index - 1]?.kind === "removed"
      ? []
      : items.map((words) => ({ kind: "changed", parts: [{ kind, words }] }));
  });
}

/** Paragraphs that were taken out with those that came instead, one beside the other. */
function paired(removed: readonly string[], added: readonly string[], left: { words: number }): TextChange[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
    const [before, after] = [removed[index] ?? "", added[index] ?? ""];
    left.words -= (before.length + after.length) / LETTERS;
    return { kind: "changed", parts: left.words > 0 ? wordDiff(before, after) : inWhole(before, after) };
  });
}

/** A word has about so many letters. */
const LETTERS = 6;

function paragraphsOf(text: string): string[] {
  return text.split(/[\r\n\f]+/).filter((line) => line.trim() !== "");
}
