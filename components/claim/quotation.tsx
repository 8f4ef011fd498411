import type { Claim } from "@/lib/domain/claim";

type Props = {
  readonly claim: Pick<Claim, "phrase" | "isParaphrase" | "language">;
  /** Part of the phrase, where all of it would be too long. */
  readonly words?: string;
};

/** What somebody said: their own words in quotation marks, or a paraphrase that says it is one. */
export function Quotation({ claim: { phrase, isParaphrase, language }, words = phrase }: Props) {
  if (isParaphrase)
    return (
      <span dir="auto">
        {words} <span className="text-sm text-muted">(paraphrase)</span>
      </span>
    );
  return (
    <q className="quote" lang={language} dir="auto">
      {words}
    </q>
  );
}
