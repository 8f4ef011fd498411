import { QuotedClaims } from "@/components/document/quoted-claims";
import { QuotedText } from "@/components/document/quoted-text";
import { UnloggedFigures } from "@/components/document/unlogged-figures";
import { dayOf, quotedClaims, unloggedFigures } from "@/lib/domain/document-view";
import { markedParagraphs, paragraphAt } from "@/lib/domain/text/marked-paragraphs";
import { namesIn } from "@/lib/domain/wording";
import type { ShownDocument } from "@/lib/usecases/show-document";

type Props = {
  readonly shown: ShownDocument;
  readonly text: string;
  readonly base: string;
  readonly canLog: boolean;
  /** Figures are looked for however long the text is. */
  readonly isAll: boolean;
};

/** Up to this many characters figures are looked for unasked: it takes a few tenths of a second. */
const SHORT = 40_000;

/** What a document says, beside the claims that quote it and the figures that none does. */
export function Reader({ shown, text, base, canLog, isAll }: Props) {
  const { document, textBefore, claims, sourceById, hasMoreClaims } = shown;
  const quoted = quotedClaims(text, textBefore, claims);
  const paragraphs = markedParagraphs(text, []);
  const at = (place: number) => paragraphAt(paragraphs, place);
  const path = `${base}/documents/${document.number}`;
  return (
    <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
      <QuotedText text={text} language={document.language} quoted={quoted} base={base} />
      <aside className="mt-8 lg:mt-0">
        <QuotedClaims quoted={quoted} hasMore={hasMoreClaims} paragraphAt={at} nameOf={namesIn(sourceById)} base={base} />
        {isAll || text.length <= SHORT ? (
          <UnloggedFigures
            figures={unloggedFigures(text, { published: dayOf(document.published), known: [] }, quoted)}
            paragraphAt={at}
            pathOf={canLog ? ({ start }) => `${base}/log?from=${document.number}&at=${start}&text=${shown.shown}` : null}
          />
        ) : (
          <p className="no-print mt-8">
            <a href={`${path}?find=all&text=${shown.shown}`} className="button">
              Find figures nobody logged
            </a>
          </p>
        )}
      </aside>
    </div>
  );
}
