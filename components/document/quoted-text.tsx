import { Fragment } from "react";
import type { Marked, Paragraph } from "@/lib/domain/text/marked-paragraphs";

type Props = {
  readonly text: string;
  readonly language: string;
  /** The paragraphs to show, with the numbers of the claims that quote their parts. */
  readonly paragraphs: readonly Paragraph<number>[];
  /** Where the words of each claim end, by its number. */
  readonly ends: ReadonlyMap<number, number>;
  readonly base: string;
};

/** What a document says, paragraph by paragraph, with the words of claims marked and the way to each. */
export function QuotedText({ text, language, paragraphs, ends, base }: Props) {
  return (
    <div className="document-text" lang={language} dir="auto">
      {paragraphs.map(({ start, number, page, parts }, index) => (
        <Fragment key={start}>
          {page === null || paragraphs[index - 1]?.page === page ? null : (
            <p role="separator" aria-label={`Page ${page}`} lang="en" dir="ltr" className="page-mark">
              Page {page}
            </p>
          )}
          <p id={`p${number}`} data-start={start} className="relative mb-4 scroll-mt-6">
            <a href={`#p${number}`} className="paragraph-number" aria-label={`Paragraph ${number}`}>
              ¶{number}
            </a>
            {parts.map((part) => (
              <Part key={part.start} part={part} words={text.slice(part.start, part.end)} ends={ends} base={base} />
            ))}
          </p>
        </Fragment>
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
