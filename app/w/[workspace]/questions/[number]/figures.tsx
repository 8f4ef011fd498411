import { Conflicts } from "./conflicts";
import { type Overruling, Why } from "./why";
import { isFarApart } from "@/components/chart/scale";
import { chosenRows, namedGroups } from "@/components/question/chosen-rows";
import { captionOf, comparedWith, meetingWords } from "@/components/question/figure-words";
import { IntervalPlot } from "@/components/question/interval-plot";
import { TimePlot } from "@/components/question/time-plot";
import { ViewControls } from "@/components/question/view-controls";
import type { Relation } from "@/lib/domain/comparison/report";
import { type DisagreementCause, disagreementOf } from "@/lib/domain/disagreement";
import { overrulesInForce } from "@/lib/domain/overrule";
import { type QuestionLook, queryOf } from "@/lib/domain/question-look";
import { type ClaimRow, bandsOf, drawnIntervals } from "@/lib/domain/question-view";
import { type NameOf, countOf } from "@/lib/domain/wording";
import type { ComparedQuestion } from "@/lib/usecases/compare-question";
import type { WriteNumber } from "@/lib/domain/notation";

type Props = {
  readonly compared: ComparedQuestion;
  readonly base: string;
  readonly page: string;
  readonly nameOf: NameOf;
  readonly write: WriteNumber;
  readonly look: QuestionLook;
  readonly overruling: Overruling | null;
};

/** The plot, along values or over time, the matrix or list of conflicts, and the reason that was asked for. */
export function Figures({ compared, base, page, nameOf, write, look, overruling }: Props) {
  const { claims, comparison } = compared;
  const reference = indexOf(compared, look.reference);
  const { shown, left, hidden } = chosenRows(compared, look, { reference, nameOf });
  const hrefWith = (changes: Partial<QuestionLook>) => `?${queryOf({ ...look, why: "", ...changes })}`;
  const asNow = hrefWith({});
  const hrefOfWhy = (a: number, b: number) => `${asNow}${asNow === "?" ? "" : "&"}why=c${a}-c${b}#why`;
  const bands = reference === null ? bandsOf(comparison) : [];
  const why = whyOf(compared, look.why);
  const drawing = {
    hrefOf: (row: ClaimRow) => `${base}/claims/${row.claim.number}`,
    whyOf: (row: ClaimRow) => whyLink(row, compared, hrefOfWhy),
    nameOf,
    causeOf: causesIn(compared),
    write,
  };
  return (
    <>
      <ViewControls
        page={page}
        look={look}
        hrefWith={hrefWith}
        meeting={meetingWords(comparison, look, write)}
        isFarApart={isFarApart(drawnIntervals(shown))}
      />
      <p className="mb-3 text-sm text-muted">
        {reference === null
          ? comparedWith(bands.length, comparison.group.origins, claims.length)
          : `Each claim is compared with ${look.reference.toUpperCase()}. `}
        {reference === null ? null : (
          <a href={hrefWith({ reference: "" })} className="no-print">
            Compare with the band
          </a>
        )}
        {hidden === 0 ? null : ` ${countOf(hidden, "claim is", "claims are", write)} hidden by the filter; they count all the same.`}
        {left === 0 ? null : ` ${partWords(look, shown.length, shown.length + left, write)}`}
      </p>
      {look.view === "time" ? (
        <TimePlot rows={shown} bands={bands.map(({ meet }) => meet)} isWhole={left + hidden === 0} {...drawing} />
      ) : (
        <IntervalPlot
          groups={namedGroups(shown, compared, look, drawing)}
          bands={bands.map(({ meet }) => meet)}
          scaleKind={look.scale}
          caption={captionOf(bands, look.scale, shown, write)}
          {...drawing}
        />
      )}
      <More left={left} href={hrefWith({ isAll: true })} write={write} />
      {why === null ? null : (
        <Why relation={why} compared={compared} base={base} nameOf={nameOf} write={write} compareHref={hrefWith} overruling={overruling} />
      )}
      <Conflicts compared={compared} nameOf={nameOf} hrefOf={hrefOfWhy} allHref={look.isAll ? null : hrefWith({ isAll: true })} />
    </>
  );
}

function More({ left, href, write }: { readonly left: number; readonly href: string; readonly write: WriteNumber }) {
  return left === 0 ? null : (
    <p className="mt-3">
      <a className="button no-print" href={href}>
        Show {write(String(left))} more
      </a>
    </p>
  );
}

/** Which of the claims are shown, where not all are. */
function partWords({ view }: QuestionLook, shown: number, all: number, write: WriteNumber): string {
  const [some, whole] = [shown, all].map((count) => write(String(count)));
  return view === "time"
    ? `${some} of ${whole} claims are drawn, taken evenly from all.`
    : `The first ${some} of ${whole} claims are shown.`;
}

function indexOf({ claims, comparison }: ComparedQuestion, text: string): number | null {
  const number = /^c(\d{1,9})$/i.exec(text)?.[1];
  const id = claims.find((claim) => claim.number === Number(number))?.id;
  const index = comparison.subjects.findIndex(({ claim }) => claim.id === id);
  return index === -1 ? null : index;
}

function whyLink({ standing, claim }: ClaimRow, { claims }: ComparedQuestion, hrefOfWhy: (a: number, b: number) => string) {
  if (standing.kind !== "relation") return null;
  const otherId = standing.relation.a === claim.id ? standing.relation.b : standing.relation.a;
  const other = claims.find(({ id }) => id === otherId);
  return other === undefined ? null : { href: hrefOfWhy(claim.number, other.number), other: other.number };
}

/** Why the two claims of a relation disagree, as a person found it. */
function causesIn(compared: ComparedQuestion): (relation: Relation) => DisagreementCause | null {
  const inForce = overrulesInForce(compared);
  return ({ a, b }) => (disagreementOf(inForce, a, b) ?? disagreementOf(inForce, b, a))?.cause ?? null;
}

function whyOf(compared: ComparedQuestion, text: string): Relation | null {
  const [a, b] = text.split("-").map((part) => indexOf(compared, part));
  return a == null || b == null || a === b ? null : compared.comparison.relate(a, b);
}
