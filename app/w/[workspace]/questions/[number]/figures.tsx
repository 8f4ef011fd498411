import { Conflicts } from "./conflicts";
import { Why } from "./why";
import { IntervalPlot } from "@/components/question/interval-plot";
import { ViewControls } from "@/components/question/view-controls";
import { STATUS_WORDS } from "@/components/question/words";
import { SOURCE_KIND_WORDS } from "@/components/source/words";
import type { Relation } from "@/lib/domain/comparison/report";
import type { Cluster } from "@/lib/domain/comparison/sweep";
import { widthToMeet } from "@/lib/domain/comparison/width-to-meet";
import { intervalWords, numberWords } from "@/lib/domain/figure/number-words";
import { DEFAULT_PARAMETERS } from "@/lib/domain/figure/parameters";
import { type QuestionLook, queryOf } from "@/lib/domain/question-look";
import { filterRows, groupRows } from "@/lib/domain/question-rows";
import { type ClaimRow, bandsOf, rowsOf } from "@/lib/domain/question-view";
import { type NameOf, countOf } from "@/lib/domain/wording";
import type { ComparedQuestion } from "@/lib/usecases/compare-question";

type Props = {
  readonly compared: ComparedQuestion;
  readonly base: string;
  readonly nameOf: NameOf;
  readonly look: QuestionLook;
};

const ROWS_AT_FIRST = 25;

/** The plot, the matrix or list of conflicts, and the reason that was asked for. */
export function Figures({ compared, base, nameOf, look }: Props) {
  const { claims, comparison, question } = compared;
  const reference = indexOf(compared, look.reference);
  const { shown, left, hidden } = chosenRows(compared, look, { reference, nameOf });
  const page = `${base}/questions/${question.number}`;
  const hrefWith = (changes: Partial<QuestionLook>) => `?${queryOf({ ...look, why: "", ...changes })}`;
  const asNow = hrefWith({});
  const hrefOfWhy = (a: number, b: number) => `${asNow}${asNow === "?" ? "" : "&"}why=c${a}-c${b}#why`;
  const bands = reference === null ? bandsOf(comparison) : [];
  const why = whyOf(compared, look.why);
  return (
    <>
      <ViewControls page={page} look={look} hrefWith={hrefWith} meeting={meetingWords(compared, look)} />
      <p className="mb-3 text-sm text-muted">
        {reference === null
          ? comparedWith(bands.length, comparison.group.origins, claims.length)
          : `Each claim is compared with ${look.reference.toUpperCase()}. `}
        {reference === null ? null : (
          <a href={hrefWith({ reference: "" })} className="no-print">
            Compare with the band
          </a>
        )}
        {hidden === 0 ? null : ` ${countOf(hidden, "claim is", "claims are")} hidden by the filter; they count all the same.`}
      </p>
      <IntervalPlot
        groups={namedGroups(shown, compared, look, nameOf)}
        bands={bands.map(({ meet }) => meet)}
        hrefOf={(row) => `${base}/claims/${row.claim.number}`}
        whyOf={(row) => whyLink(row, compared, hrefOfWhy)}
        nameOf={nameOf}
        caption={captionOf(bands)}
      />
      {left === 0 ? null : (
        <p className="mt-3">
          <a className="button" href={hrefWith({ isAll: true })}>
            Show {left} more
          </a>
        </p>
      )}
      {why === null ? null : <Why relation={why} compared={compared} base={base} nameOf={nameOf} compareHref={hrefWith} />}
      <Conflicts compared={compared} nameOf={nameOf} hrefOf={hrefOfWhy} allHref={look.isAll ? null : hrefWith({ isAll: true })} />
    </>
  );
}

type Chosen = { readonly shown: readonly ClaimRow[]; readonly left: number; readonly hidden: number };

/** The rows to draw, how many more there are, and how many the filter hides. Where nothing is filtered, only those drawn are worked out. */
function chosenRows(
  { claims, comparison }: ComparedQuestion,
  look: QuestionLook,
  { reference, nameOf }: { reference: number | null; nameOf: NameOf },
): Chosen {
  const isFiltered = look.status !== "" || look.relation !== "" || look.source !== "";
  const most = look.isAll || isFiltered || look.grouping !== "none" ? claims.length : ROWS_AT_FIRST;
  const rows = rowsOf(claims, comparison, { reference, most });
  const found = isFiltered ? filterRows(rows, look, nameOf) : rows;
  const shown = look.isAll ? found : found.slice(0, ROWS_AT_FIRST);
  const all = isFiltered ? found.length : claims.length;
  return { shown, left: all - shown.length, hidden: claims.length - all };
}

function namedGroups(rows: readonly ClaimRow[], { scopes, sourceById }: ComparedQuestion, { grouping }: QuestionLook, nameOf: NameOf) {
  const kinds = new Map<string, keyof typeof SOURCE_KIND_WORDS>([...sourceById].map(([id, { kind }]) => [id, kind]));
  const words: Readonly<Record<string, string>> = grouping === "status" ? STATUS_WORDS : grouping === "kind" ? SOURCE_KIND_WORDS : {};
  const groups = groupRows(rows, grouping, { scopes, nameOf, kindOf: (id) => kinds.get(id) });
  return groups.map(({ key, rows: members }) => ({ name: words[key] ?? key, rows: members }));
}

const MOST_MEASURED = 200;

/** At which reading width all figures that count would meet; null where they do, empty until it is asked. */
function meetingWords({ comparison: { group } }: ComparedQuestion, { isMeeting }: QuestionLook): string | null {
  if (group.positions < 2) return null;
  if (!isMeeting) return "";
  const voices = [...group.speaks.values()];
  if (voices.length > MOST_MEASURED) return `That is worked out for up to ${MOST_MEASURED} original sources.`;
  const width = widthToMeet(voices, DEFAULT_PARAMETERS);
  if (width === null) return "No looser reading makes all of them meet: limits that were stated, or exact figures, keep them apart.";
  return `All would meet if words were read ${numberWords(width)} times as loosely as usual.`;
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

function whyLink({ standing, claim }: ClaimRow, { claims }: ComparedQuestion, hrefOfWhy: (a: number, b: number) => string) {
  if (standing.kind !== "relation") return null;
  const otherId = standing.relation.a === claim.id ? standing.relation.b : standing.relation.a;
  const other = claims.find(({ id }) => id === otherId);
  return other === undefined ? null : { href: hrefOfWhy(claim.number, other.number), other: other.number };
}

function whyOf(compared: ComparedQuestion, text: string): Relation | null {
  const [a, b] = text.split("-").map((part) => indexOf(compared, part));
  return a == null || b == null || a === b ? null : compared.comparison.relate(a, b);
}
