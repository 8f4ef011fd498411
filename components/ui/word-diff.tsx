import type { DiffPart } from "@/lib/domain/text/word-diff";

/** What was changed, word by word: what was taken out is struck through, what came in is marked. */
export function WordDiff({ parts }: { readonly parts: readonly DiffPart[] }) {
  return parts.map(({ kind, words }, index) => {
    if (kind === "same") return <span key={index}>{words}</span>;
    return kind === "added" ? (
      <ins key={index} className="bg-band underline">
        {words}
      </ins>
    ) : (
      <del key={index} className="text-muted">
        {words}
      </del>
    );
  });
}
