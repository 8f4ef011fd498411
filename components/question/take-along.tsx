import { CopyBox } from "@/components/ui/copy-box";
import { type Piece, asHtml, asMarkdown, asText } from "@/lib/domain/attribution-paragraph";

type Props = {
  /** Null where there are too many claims for one paragraph. */
  readonly pieces: readonly Piece[] | null;
  /** The address of a claim's page, within this installation and from anywhere. */
  readonly pathOf: (claim: number) => string;
  readonly addressOf: (claim: number) => string;
  readonly formatHref: (format: Format) => string;
  /** The table as cells between tabs, as spreadsheets take them; null where it is too long to copy. */
  readonly table: string | null;
};

const FORMAT_WORDS = { csv: "Table as CSV", json: "Table as JSON", svg: "Picture as SVG", png: "Picture as PNG" } as const;
type Format = keyof typeof FORMAT_WORDS;

/** Who says what in one paragraph, each figure linked to its claim, and the ways to take it and the table elsewhere. */
export function TakeAlong({ pieces, pathOf, addressOf, formatHref, table }: Props) {
  return (
    <>
      {pieces === null ? (
        <p className="max-w-prose">There are too many claims for one paragraph: take the table.</p>
      ) : (
        <Paragraph pieces={pieces} pathOf={pathOf} addressOf={addressOf} />
      )}
      <p className="no-print mt-6 flex flex-wrap gap-3">
        {(Object.keys(FORMAT_WORDS) as Format[]).map((format) => (
          <a key={format} className="button" href={formatHref(format)} download={format === "csv"}>
            {FORMAT_WORDS[format]}
          </a>
        ))}
      </p>
      {table === null ? null : (
        <div className="no-print mt-6 max-w-2xl">
          <CopyBox label="the table, for a spreadsheet" text={table} />
        </div>
      )}
    </>
  );
}

type ParagraphProps = Pick<Props, "pathOf" | "addressOf"> & { readonly pieces: readonly Piece[] };

function Paragraph({ pieces, pathOf, addressOf }: ParagraphProps) {
  if (pieces.length === 0) return <p className="text-muted">No claims yet.</p>;
  return (
    <>
      <p className="max-w-prose text-lg" dir="auto" data-testid="attribution">
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
      <div className="no-print mt-6 grid max-w-2xl gap-3">
        <CopyBox label="as text" text={asText(pieces)} />
        <CopyBox label="as Markdown" text={asMarkdown(pieces, addressOf)} />
        <CopyBox label="as HTML" text={asHtml(pieces, addressOf)} />
      </div>
    </>
  );
}
