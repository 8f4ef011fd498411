import { Fragment } from "react";
import type { Mark } from "@/lib/domain/document-view";
import type { Marked, Paragraph } from "@/lib/domain/text/marked-paragraphs";

type Props = {
  readonly text: string;
  readonly language: string;
  /** The paragraphs to show, with the marks of the quotations in them. */
  readonly paragraphs: readonly Paragraph<Mark>[];
  readonly base: string;
};

/** What a document says, paragraph by paragraph, with the words of claims marked and the way to each. */
export function QuotedText({ text, language, paragraphs, base }: Props) {
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
              <Part key={part.start} part={part} words={text.slice(part.start, part.end)} base={base} />
            ))}
          </p>
        </Fragment>
      ))}
    </div>
  );
}

type PartProps = {
  readonly part: Marked<Mark>;
  readonly words: string;
  readonly base: string;
};

/** A stretch of the text; where a quotation ends, its claims are named. */
function Part({ part: { end, keys }, words, base }: PartProps) {
  if (keys.length === 0) return words;
  const ending = keys.filter((mark) => mark.end === end);
  return (
    <>
      <mark>{words}</mark>
      {ending.map(({ id, number }) => (
        <a key={id} id={id} href={`${base}/claims/${number}`} className="claim-mark" lang="en">
          C{number}
        </a>
      ))}
    </>
  );
}
