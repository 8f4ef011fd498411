import { AlsoCited, type WayTo, QuotedClaims } from "@/components/document/quoted-claims";
import { PassageBar } from "@/components/document/passage-bar";
import { QuotedText } from "@/components/document/quoted-text";
import { UnloggedFigures } from "@/components/document/unlogged-figures";
import { citedPassages, dayOf, passagesOf, quotationsOf, quotedClaims, unloggedFigures } from "@/lib/domain/document-view";
import { MOST_SHOWN, markedParagraphs, placeIn, stretchesOf } from "@/lib/domain/text/marked-paragraphs";
import type { Span } from "@/lib/domain/text/span";
import { namesIn } from "@/lib/domain/wording";
import type { ShownDocument } from "@/lib/usecases/show-document";

type Props = {
  readonly shown: ShownDocument;
  readonly text: string;
  readonly base: string;
  readonly canLog: boolean;
  /** Whether single keys do anything. */
  readonly areKeysOn: boolean;
  /** Which stretch of a long text is shown, counted from 1. */
  readonly stretch: number;
  /** The mark that one comes for, which says which stretch that is. */
  readonly to: string;
  /** Figures are looked for however long the stretch is. */
  readonly isAll: boolean;
};

/** Up to this many characters figures are looked for unasked: it takes a few tenths of a second. */
const SHORT = 40_000;

/** What a document says, beside the claims that quote it and the figures that none does. */
export function Reader({ shown, text, base, canLog, areKeysOn, stretch, to, isAll }: Props) {
  const { document, textBefore, claims, sourceById } = shown;
  const quoted = quotedClaims(text, textBefore, quotationsOf(claims, shown.around));
  const cited = citedPassages(text, textBefore, shown.cited);
  const passages = passagesOf(quoted, cited);
  const stretches = stretchesOf(markedParagraphs(text, passages), MOST_SHOWN);
  const meant = passages.find(({ key }) => key.id === to);
  const index = Math.min(meant === undefined ? stretch : stretchOf(stretches, meant), stretches.length);
  const { start = 0, end = 0, paragraphs = [] } = stretches[index - 1] ?? {};
  const pathOf = (number: number) => `${base}/documents/${document.number}?text=${shown.shown}&part=${number}`;
  const wayTo: WayTo = (at, mark) => {
    const place = placeIn(stretches, at);
    if (place === null) return null;
    const anchor = `#${mark ?? `p${place.paragraph}`}`;
    return { paragraph: place.paragraph, href: place.stretch === index ? anchor : `${pathOf(place.stretch)}${anchor}` };
  };
  return (
    <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <Passages shown={shown} base={base} part={index} canLog={canLog} areKeysOn={areKeysOn} />
        <Stretches count={stretches.length} index={index} pathOf={pathOf} label="Parts of the text" />
        <QuotedText text={text} language={document.language} paragraphs={paragraphs} base={base} />
        <Stretches count={stretches.length} index={index} pathOf={pathOf} label="Parts of the text, again" />
      </div>
      <aside className="mt-8 lg:mt-0">
        <QuotedClaims
          quoted={quoted}
          toReview={shown.toReview}
          hasMore={shown.hasMoreClaims}
          wayTo={wayTo}
          nameOf={namesIn(sourceById)}
          base={base}
        />
        <AlsoCited cited={cited} toReview={shown.toReview} wayTo={wayTo} base={base} />
        {isAll || end - start <= SHORT ? (
          <UnloggedFigures
            figures={unloggedFigures(text, { start, end }, { published: dayOf(document.published), known: [] }, quoted)}
            wayTo={wayTo}
            pathOf={
              canLog
                ? (figure) => `${base}/log?from=${document.number}&text=${shown.shown}&part=${index}&at=${figure.start}&end=${figure.end}`
                : null
            }
          />
        ) : (
          <p className="no-print mt-8">
            <a href={`${pathOf(index)}&find=all`} className="button">
              Find figures nobody logged
            </a>
          </p>
        )}
      </aside>
    </div>
  );
}

function stretchOf(stretches: Parameters<typeof placeIn>[0], { start }: Span): number {
  return placeIn(stretches, start)?.stretch ?? 1;
}

type PassagesProps = Pick<Props, "shown" | "base" | "canLog" | "areKeysOn"> & { readonly part: number };

/** What can be done with words that one selects in the text. */
function Passages({ shown, base, part, canLog, areKeysOn }: PassagesProps) {
  const shownText = `${shown.document.number}&text=${shown.shown}`;
  const paths = { log: `${base}/log?from=${shownText}&part=${part}`, claims: `${base}/claims`, cite: `document=D${shownText}` };
  return <PassageBar paths={canLog ? paths : null} source={sourceWords(shown)} areKeysOn={areKeysOn} />;
}

/** A document in one line, as one names it beside a quotation. */
function sourceWords({ document: { title, publisherId, published, url }, sourceById }: ShownDocument): string {
  const publisher = publisherId === null ? null : namesIn(sourceById)(publisherId);
  return [title, publisher, published, url].filter((part) => part !== null).join(", ");
}

type StretchesProps = {
  readonly count: number;
  readonly index: number;
  readonly pathOf: (number: number) => string;
  readonly label: string;
};

/** The way through the parts of a long text. */
function Stretches({ count, index, pathOf, label }: StretchesProps) {
  if (count < 2) return null;
  return (
    <nav aria-label={label} className="no-print mb-4 flex flex-wrap items-baseline gap-3">
      {index > 1 ? <a href={pathOf(index - 1)}>← Part {index - 1}</a> : null}
      <span>
        Part {index} of {count}
      </span>
      {index < count ? <a href={pathOf(index + 1)}>Part {index + 1} →</a> : null}
    </nav>
  );
}
