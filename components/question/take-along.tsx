import { CopyBox } from "@/components/ui/copy-box";
import { type Piece, asHtml, asMarkdown, asText } from "@/lib/domain/attribution-paragraph";

type Props = {
  readonly pieces: readonly Piece[];
  /** The address of a claim's page, within this installation and from anywhere. */
  readonly pathOf: (claim: number) => string;
  readonly addressOf: (claim: number) => string;
  /** Where the table is to be had, as a spreadsheet and for programs. */
  readonly csvHref: string;
  readonly jsonHref: string;
};

/** Who says what in one paragraph, each figure linked to its claim, and the ways to take it and the table elsewhere. */
export function TakeAlong({ pieces, pathOf, addressOf, csvHref, jsonHref }: Props) {
  return (
    <section aria-labelledby="take-along" className="mt-10">
      <h2 id="take-along" className="mb-2">
        In words, with sources
      </h2>
      {pieces.length === 0 ? <p className="text-muted">There are too many claims for one paragraph: take the table.</p> : null}
      <p className="max-w-prose" dir="auto" data-testid="attribution">
        {pieces.map(({ text, claim }, index) =>
          claim === null ? (
            <span key={index}>{text}</span>
          ) : (
            <a key={index} href={pathOf(claim)}>
              {text}
            </a>
          ),
        )}
      </p>
      <details className="no-print mt-3">
        <summary className="inline-flex min-h-9 cursor-pointer items-center underline decoration-control underline-offset-2">
          Copy or download
        </summary>
        {pieces.length === 0 ? null : (
          <div className="mt-2 grid max-w-2xl gap-3">
            <CopyBox label="as text" text={asText(pieces)} />
            <CopyBox label="as Markdown" text={asMarkdown(pieces, addressOf)} />
            <CopyBox label="as HTML" text={asHtml(pieces, addressOf)} />
          </div>
        )}
        <p className="mt-3 flex flex-wrap gap-3">
          <a className="button" href={csvHref} download>
            Table as CSV
          </a>
          <a className="button" href={jsonHref}>
            Table as JSON
          </a>
        </p>
      </details>
    </section>
  );
}
