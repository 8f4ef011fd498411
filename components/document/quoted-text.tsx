import type { QuotedClaim } from "@/lib/domain/document-view";
import { type Marked, markedParagraphs } from "@/lib/domain/text/marked-paragraphs";

type Props = {
  readonly text: string;
  readonly language: string;
  readonly quoted: readonly QuotedClaim[];
  readonly base: string;
};

/** What a document says, paragraph by paragraph, with the words of claims marked and the way to each. */
export function QuotedText({ text, language, quoted, base }: Props) {
  const passages = quoted.flatMap(({ claim, place }) =>
    place === null || place.status === "not_found" ? [] : [{ start: place.start, end: place.end, key: claim.number }],
  );
  const ends = new Map(passages.map(({ end, key }) => [key, end]));
  return (
    <div className="document-text" lang={language} dir="auto">
      {markedParagraphs(text, passages).map(({ start, number, parts }) => (
        <p key={start} id={`p${number}`} className="relative mb-4 scroll-mt-6">
          <a href={`#p${number}`} className="paragraph-number" aria-label={`Paragraph ${number}`}>
            ¶{number}
          </a>
          {parts.map((part) => (
            <Part key={part.start} part={part} words={text.slice(part.start, part.end)} ends={ends} base={base} />
          ))}
        </p>
      ))}
    </div>
  );
}

type PartProps = {
  readonly part: Marked<number>;
  readonly words: string;
  readonly ends: ReadonlyMap<number, number>;
  readonly base: string;
};

/** A stretch of the text; where a quotation ends, its claims are named. */
function Part({ part: { end, keys }, words, ends, base }: PartProps) {
  if (keys.length === 0) return words;
  const ending = keys.filter((key) => ends.get(key) === end);
  return (
    <>
      <mark>{words}</mark>
      {ending.map((number) => (
        <a key={number} id={`c${number}`} href={`${base}/claims/${number}`} className="claim-mark" lang="en">
          C{number}
        </a>
      ))}
    </>
  );
}
