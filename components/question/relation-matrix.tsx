import type { Label } from "@/lib/domain/comparison/relation";
import type { Relation } from "@/lib/domain/comparison/report";
import { RELATION_WORDS, TONE_CLASS } from "./words";

type MatrixEntry = { readonly index: number; readonly number: number; readonly name: string };

type Props = {
  readonly entries: readonly MatrixEntry[];
  readonly relate: (i: number, j: number) => Pick<Relation, "label" | "computed">;
  readonly hrefOf: (a: number, b: number) => string;
};

/** Who stands how to whom: each cell leads to the reason in words. */
export function RelationMatrix({ entries, relate, hrefOf }: Props) {
  return (
    <div className="scrolls relative overflow-x-auto" tabIndex={0} role="region" aria-label="Who conflicts with whom">
      <table className="stack-table matrix w-auto">
        <thead>
          <tr>
            <td />
            {entries.map(({ number, name }) => (
              <th key={number} scope="col" className="max-w-28 sm:min-w-18">
                <bdi>{name}</bdi> <span className="text-xs">C{number}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((row) => (
            <tr key={row.number}>
              <th scope="row" className="min-w-28 max-w-56">
                <bdi>{row.name}</bdi> <span className="text-xs text-muted">C{row.number}</span>
              </th>
              {entries.map((column) => (
                <td key={column.number}>
                  {row.index === column.index ? (
                    <span className="inline-flex size-7 items-center justify-center text-muted">·</span>
                  ) : (
                    <Cell relation={relate(row.index, column.index)} href={hrefOf(row.number, column.number)} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend
        labels={[
          ...new Set(
            entries.flatMap((row) =>
              entries.flatMap((column) => (row.index === column.index ? [] : [relate(row.index, column.index).label])),
            ),
          ),
        ]}
      />
    </div>
  );
}

/** The glyphs that occur, each with its word. */
function Legend({ labels }: { readonly labels: readonly Label[] }) {
  const words = new Map(labels.map((label) => [RELATION_WORDS[label].word, RELATION_WORDS[label]]));
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-muted" aria-hidden="true">
      {[...words.values()].map(({ glyph, word }) => (
        <span key={word}>
          {glyph} {word}
        </span>
      ))}
    </p>
  );
}

type CellProps = { readonly relation: Pick<Relation, "label" | "computed">; readonly href: string };

function Cell({ relation: { label, computed }, href }: CellProps) {
  const { glyph, word, tone } = RELATION_WORDS[label];
  const said = computed === null ? word : `${word}, overruled; computed: ${RELATION_WORDS[computed].word}`;
  return (
    <a
      href={href}
      title={said}
      className={`inline-flex size-7 items-center justify-center font-semibold no-underline hover:underline ${TONE_CLASS[tone]}${computed === null ? "" : " corner-mark"}`}
    >
      <span aria-hidden="true">{glyph}</span>
      <span className="sr-only">{said}</span>
    </a>
  );
}
