import { IntervalPlot } from "@/components/question/interval-plot";
import { RelationMatrix } from "@/components/question/relation-matrix";
import { type WhySide, WhyPanel } from "@/components/question/why-panel";
import type { Relation } from "@/lib/domain/comparison/report";
import type { Cluster } from "@/lib/domain/comparison/sweep";
import { conflictsByClaim } from "@/lib/domain/conflicts";
import { factorWords, intervalWords, percentWords } from "@/lib/domain/figure/number-words";
import { whyReading } from "@/lib/domain/figure/why-reading";
import { type ClaimRow, bandsOf, rowsOf } from "@/lib/domain/question-view";
import { toFigure } from "@/lib/domain/stated-figure";
import { attributionOf, countOf } from "@/lib/domain/wording";
import type { ComparedQuestion } from "@/lib/usecases/compare-question";

type Look = { readonly reference: string; readonly why: string; readonly isAll: boolean };
type Props = {
  readonly compared: ComparedQuestion;
  readonly base: string;
  readonly nameOf: (sourceId: string) => string;
  readonly look: Look;
};

const ROWS_AT_FIRST = 25;
const MATRIX_UP_TO = 12;
const CONFLICTS_LISTED = { claims: 20, each: 6 };

/** The plot, the matrix or list of conflicts, and the reason that was asked for. */
export function Figures({ compared, base, nameOf, look }: Props) {
  const { claims, comparison, question } = compared;
  const reference = indexOf(compared, look.reference);
  const rows = rowsOf(claims, comparison, { reference, most: look.isAll ? claims.length : ROWS_AT_FIRST });
  const page = `${base}/questions/${question.number}`;
  const hrefWith = (changes: Record<string, string>) =>
    `${page}?${new URLSearchParams({ ...(look.reference === "" ? {} : { ref: look.reference }), ...(look.isAll ? { all: "1" } : {}), ...changes }).toString()}`;
  const bands = reference === null ? bandsOf(comparison) : [];
  const why = whyOf(compared, look.why);
  return (
    <>
      <p className="no-print mb-3 text-sm text-muted">
        {reference === null
          ? comparedWith(bands.length, comparison.group.origins, claims.length)
          : `Each claim is compared with ${look.reference.toUpperCase()}. `}
        {reference === null ? null : <a href={page}>Compare with the band</a>}
      </p>
      <IntervalPlot
        rows={rows}
        bands={bands.map(({ meet }) => meet)}
        hrefOf={(row) => `${base}/claims/${row.claim.number}`}
        whyOf={(row) => whyLink(row, compared, hrefWith)}
        nameOf={nameOf}
        caption={captionOf(bands)}
      />
      {rows.length < claims.length ? (
        <p className="mt-3">
          <a className="button" href={hrefWith({ all: "1" })}>
            Show all {claims.length} claims
          </a>
        </p>
      ) : null}
      {why === null ? null : <Why relation={why} compared={compared} base={base} nameOf={nameOf} compareHref={hrefWith} />}
      <Conflicts compared={compared} nameOf={nameOf} hrefWith={hrefWith} />
    </>
  );
}

function comparedWith(bands: number, origins: number, claims: number): string {
  if (claims === 1) return "One estimate; nothing to compare it with yet.";
  if (origins < 2)
    return origins === 0
      ? "No figure here counts for the whole question yet."
      : "The figure of one original source counts for the whole question; beside each other claim is why it does not, and the relation that most needs a look.";
  if (bands === 0) return "No two original sources agree, so there is no band: each claim shows the relation that most needs a look.";
  return bands === 1
    ? "Each claim is compared with the shaded band."
    : "Equally many original sources stand behind each shaded band; none is the better supported.";
}

const LINES =
  "Thick line: what an ordinary reader would take the words to mean. Thin line: what they do not rule out. Caps and bars mark limits the source itself gave; all else is our reading, not the source’s range.";

function captionOf(bands: readonly Cluster[]): string {
  const [first] = bands;
  if (first === undefined) return LINES;
  const shaded = bands.map(({ meet }) => intervalWords(meet)).join(" and ");
  const hull =
    bands.length === 1 && first.envelope !== null
      ? ` Their estimates reach from ${intervalWords(first.envelope).replace("–", " to ")}.`
      : "";
  return `Shaded: ${shaded}, which ${first.members.length} original sources allow${bands.length > 1 ? " each" : ""}. It is where they meet, not a margin of error.${hull} ${LINES}`;
}

function indexOf({ claims, comparison }: ComparedQuestion, text: string): number | null {
  const number = /^c(\d{1,9})$/i.exec(text)?.[1];
  const id = claims.find((claim) => claim.number === Number(number))?.id;
  const index = comparison.subjects.findIndex(({ claim }) => claim.id === id);
  return index === -1 ? null : index;
}

function whyLink({ standing, claim }: ClaimRow, { claims }: ComparedQuestion, hrefWith: (changes: Record<string, string>) => string) {
  if (standing.kind !== "relation") return null;
  const otherId = standing.relation.a === claim.id ? standing.relation.b : standing.relation.a;
  const other = claims.find(({ id }) => id === otherId);
  return other === undefined ? null : { href: `${hrefWith({ why: `c${claim.number}-c${other.number}` })}#why`, other: other.number };
}

function whyOf(compared: ComparedQuestion, text: string): Relation | null {
  const [a, b] = text.split("-").map((part) => indexOf(compared, part));
  return a == null || b == null || a === b ? null : compared.comparison.relate(a, b);
}

type WhyProps = {
  readonly relation: Relation;
  readonly compared: ComparedQuestion;
  readonly base: string;
  readonly nameOf: Props["nameOf"];
  readonly compareHref: (changes: Record<string, string>) => string;
};

function Why({ relation, compared, base, nameOf, compareHref }: WhyProps) {
  const { claims, comparison } = compared;
  const side = (id: string): WhySide => {
    const claim = claims.find((candidate) => candidate.id === id)!;
    const reading = comparison.subjects.find((subject) => subject.claim.id === id)?.reading ?? null;
    return {
      claim,
      name: attributionOf(claim, nameOf),
      href: `${base}/claims/${claim.number}`,
      reading: reading === null ? "No figure." : whyReading(reading, claim.figure === null ? null : toFigure(claim.figure)),
    };
  };
  const sides = [side(relation.a), side(relation.b)] as const;
  const isConflict = relation.label === "conflict";
  return (
    <WhyPanel
      sides={sides}
      label={relation.label}
      isProvisional={relation.isProvisional}
      isSensitive={relation.isSensitive}
      gap={isConflict && relation.gap !== null && relation.gap.compare(1) > 0 ? factorWords(relation.gap) : null}
      flip={!isConflict || relation.flipTolerance === null ? null : percentWords(relation.flipTolerance)}
      why={comparison.why(relation)}
    >
      <p className="no-print mt-3 flex flex-wrap gap-4 text-sm">
        {sides.map(({ claim: { number } }) => (
          <a key={number} href={compareHref({ ref: `c${number}` })}>
            Compare all with C{number}
          </a>
        ))}
      </p>
    </WhyPanel>
  );
}

type ConflictProps = {
  readonly compared: ComparedQuestion;
  readonly nameOf: Props["nameOf"];
  readonly hrefWith: (changes: Record<string, string>) => string;
};

function Conflicts({ compared, nameOf, hrefWith }: ConflictProps) {
  const { claims, comparison } = compared;
  const byId = new Map(claims.map((claim) => [claim.id as string, claim]));
  const entries = comparison.subjects.map(({ claim }, index) => {
    const known = byId.get(claim.id)!;
    return { index, number: known.number, name: attributionOf(known, nameOf) };
  });
  if (entries.length < 2) return null;
  const hrefOf = (a: number, b: number) => `${hrefWith({ why: `c${a}-c${b}` })}#why`;
  return (
    <div className="mt-10">
      <h2 className="mb-3">Who conflicts with whom</h2>
      {entries.length <= MATRIX_UP_TO ? (
        <RelationMatrix entries={entries} labelOf={(i, j) => comparison.relate(i, j).label} hrefOf={hrefOf} />
      ) : (
        <ConflictList entries={entries} compared={compared} hrefOf={hrefOf} />
      )}
    </div>
  );
}

type Entry = { readonly index: number; readonly number: number; readonly name: string };

function ConflictList({
  entries,
  compared: { comparison },
  hrefOf,
}: {
  readonly entries: readonly Entry[];
  readonly compared: ComparedQuestion;
  readonly hrefOf: (a: number, b: number) => string;
}) {
  const { found, hasMore } = conflictsByClaim(comparison, CONFLICTS_LISTED);
  if (found.length === 0) return <p className="text-muted">None of these claims conflict.</p>;
  return (
    <>
      <ul aria-label="Conflicts" className="border-t border-hairline">
        {found.map(({ index, others, hasMore: andMore }) => {
          const claim = entries[index]!;
          return (
            <li key={claim.number} className="border-b border-hairline py-2">
              <bdi className="font-medium">{claim.name}</bdi> C{claim.number} <span className="text-conflict">≠</span>{" "}
              {others.map((other, place) => (
                <span key={other}>
                  {place === 0 ? "" : ", "}
                  <a href={hrefOf(claim.number, entries[other]!.number)}>
                    <bdi>{entries[other]!.name}</bdi> C{entries[other]!.number}
                  </a>
                </span>
              ))}
              {andMore ? " and others" : ""}
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-sm text-muted">
        {hasMore ? `The first ${CONFLICTS_LISTED.claims} claims that conflict with any, those that count first. ` : ""}
        Of the original sources that count, {countOf(comparison.group.conflictingPairs, "pair conflicts", "pairs conflict")}.
      </p>
    </>
  );
}
