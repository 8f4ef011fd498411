import { Way, type WayTo } from "./quoted-claims";
import type { Candidate } from "@/lib/domain/text/read-candidates";

type Props = {
  readonly figures: readonly Candidate[];
  readonly wayTo: WayTo;
  /** Where a figure is logged; null for those who may not. */
  readonly pathOf: ((figure: Candidate) => string) | null;
};

const MOST = 60;

/** The figures of a text that nobody logged yet, as our grammar reads them. */
export function UnloggedFigures({ figures, wayTo, pathOf }: Props) {
  return (
    <section aria-labelledby="unlogged" className="no-print mt-8">
      <h2 id="unlogged" className="mb-2">
        Figures nobody logged
      </h2>
      <p className="mb-2 text-sm text-muted">Found by rules, not by a person: check who says it before you log it.</p>
      {figures.length === 0 ? (
        <p className="text-muted">None that we can read.</p>
      ) : (
        <ul className="border-t border-hairline">
          {figures.slice(0, MOST).map((figure) => (
            <li key={figure.start} className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-hairline py-2">
              <span className="min-w-0">
                <q className="quote">{figure.quote}</q>{" "}
                {figure.unit === "%" || figure.quote.toLowerCase().includes(figure.unit) ? "" : figure.unit}
                <span className="block text-sm text-muted">
                  {figure.attributedTo.length === 0 ? (
                    "the text itself"
                  ) : (
                    <bdi>{figure.attributedTo.map(({ text }) => text).join(", ")}</bdi>
                  )}
                  {" · "}
                  <Way to={wayTo(figure.start)} />
                </span>
              </span>
              {pathOf === null ? null : (
                <a href={pathOf(figure)} className="button" aria-label={`Log ${figure.quote}`}>
                  Log
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {figures.length > MOST ? <p className="mt-2 text-sm text-muted">And {figures.length - MOST} more.</p> : null}
    </section>
  );
}
