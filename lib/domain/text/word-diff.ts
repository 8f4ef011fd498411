import { diffArrays } from "diff";

/** A part of what two wordings have in common, or what only the earlier or the later one has. */
export type DiffPart = { readonly kind: "same" | "removed" | "added"; readonly words: string };

/** So many words or paragraphs may differ: looking for what two texts share takes time with the square of that. */
const MOST_APART = 2_000;

/** What was changed between two lists; null where they differ too much to tell. */
function diffOf(before: readonly string[], after: readonly string[]): { kind: DiffPart["kind"]; items: string[] }[] | null {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_APART });
  return (
    parts?.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      items: value,
    })) ?? null
  );
}

/** Compares two wordings word by word; a number is never cut at its comma. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffOf(wordsOf(before), wordsOf(after));
  if (parts !== null) return parts.map(({ kind, items }) => ({ kind, words: items.join("") }));
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
  const parts = diffOf(paragraphsOf(before), paragraphsOf(after));
  if (parts === null) return null;
  return parts.flatMap(({ kind, items }, index): TextChange[] => {
    if (kind === "same") return [{ kind, count: items.length }];
    const next = parts[index + 1];
    if (kind === "removed" && next?.kind === "added") return paired(items, next.items);
    return kind === "added" && parts[index - 1]?.kind === "removed"
      ? []
      : items.map((words) => ({ kind: "changed", parts: [{ kind, words }] }));
  });
}

/** Paragraphs that were taken out with those that came instead, one beside the other. */
function paired(removed: readonly string[], added: readonly string[]): TextChange[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
    const [before, after] = [removed[index] ?? "", added[index] ?? ""];
    return { kind: "changed", parts: wordDiff(before, after) };
  });
}

function paragraphsOf(text: string): string[] {
  return text.split(/[\r\n\f]+/).filter((line) => line.trim() !== "");
}
