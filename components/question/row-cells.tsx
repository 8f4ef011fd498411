import { Quotation } from "@/components/claim/quotation";
import type { ShownRow } from "./shown-row";
import { TONE_CLASS } from "./words";

type Props = { readonly row: ShownRow };

/** Who is quoted, with a link to the claim, and how it counts where it does not count fully. */
export function AttributedCell({ row: { name, href, number, roleWords } }: Props) {
  return (
    <>
      <bdi>{name}</bdi> <a href={href}>C{number}</a>
      {roleWords === "" ? null : <small>{roleWords}</small>}
    </>
  );
}

/** The words that carry the figure. */
export function WordsCell({ row: { lead, claim, byHand } }: Props) {
  return (
    <>
      {lead === "" ? null : <small>{lead}</small>}
      <Quotation claim={claim} />
      {byHand === "" ? null : <small>{byHand}</small>}
    </>
  );
}

/** How a row stands to what it is compared with, and where that is explained. */
export function RelationCell({ row: { number, relation, tone, notes, why } }: Props) {
  if (relation === "") return <span className="text-muted">—</span>;
  return (
    <>
      <b className={TONE_CLASS[tone]}>{relation}</b>
      {notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
      {why === null ? null : (
        <small>
          with C{why.other}
          <span className="no-print">
            {" "}
            ·{" "}
            <a href={why.href} aria-label={`Why for C${number}?`}>
              Why?
            </a>
          </span>
        </small>
      )}
    </>
  );
}
