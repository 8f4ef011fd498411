import type { PlotGroup } from "./interval-plot";
import { STATUS_WORDS } from "./words";
import { SOURCE_KIND_WORDS } from "@/components/source/words";
import type { Claim } from "@/lib/domain/claim";
import type { Comparison } from "@/lib/domain/comparison/compare";
import { evenly } from "@/lib/domain/evenly";
import { hull } from "@/lib/domain/figure/interval";
import { intervalWords } from "@/lib/domain/figure/number-words";
import type { QuestionLook } from "@/lib/domain/question-look";
import { filterRows, groupRows } from "@/lib/domain/question-rows";
import type { ScopeTrees } from "@/lib/domain/scope";
import type { SourceKind } from "@/lib/domain/source";
import { type ClaimRow, drawnIntervals, rowsOf } from "@/lib/domain/question-view";
import { type NameOf, countOf } from "@/lib/domain/wording";
import type { WriteNumber } from "@/lib/domain/notation";

type Compared = { readonly claims: readonly Claim[]; readonly comparison: Comparison };
type Chosen = { readonly shown: readonly ClaimRow[]; readonly left: number; readonly hidden: number };

const ROWS_AT_FIRST = 25;
/** Over time so many are drawn, evenly from the least to the most: the first alone would be a line at the bottom. */
const DRAWN_OVER_TIME = 100;
const MOST_GROUPED = 1_000;

/** The rows to draw, how many more there are, and how many the filter hides. */
export function chosenRows(
  { claims, comparison }: Compared,
  look: QuestionLook,
  { reference, nameOf }: { reference: number | null; nameOf: NameOf },
): Chosen {
  const found = filterRows(rowsOf(claims, comparison, reference), look, nameOf);
  const shown = look.isAll ? found : firstOf(found, look);
  return { shown, left: found.length - shown.length, hidden: claims.length - found.length };
}

function firstOf(rows: readonly ClaimRow[], { view, grouping }: QuestionLook): readonly ClaimRow[] {
  if (view === "time") return evenly(rows, DRAWN_OVER_TIME);
  return rows.slice(0, grouping === "none" ? ROWS_AT_FIRST : MOST_GROUPED);
}

type Known = { readonly scopes: ScopeTrees; readonly sourceById: ReadonlyMap<string, { readonly kind: SourceKind }> };

/** The rows under their groups' names; more than a page of them fold to what each group says together. */
export function namedGroups(
  rows: readonly ClaimRow[],
  { scopes, sourceById }: Known,
  { grouping, isAll }: QuestionLook,
  { nameOf, write }: { readonly nameOf: NameOf; readonly write?: WriteNumber },
): PlotGroup[] {
  const words: Readonly<Record<string, string>> = grouping === "status" ? STATUS_WORDS : grouping === "kind" ? SOURCE_KIND_WORDS : {};
  const groups = groupRows(rows, grouping, { scopes, nameOf, kindOf: (id) => sourceById.get(id)?.kind });
  const isFolded = grouping !== "none" && rows.length > ROWS_AT_FIRST && !isAll;
  return groups.map(({ key, rows: members }) => ({
    name: words[key] ?? key,
    rows: members,
    folded: isFolded ? togetherWords(members, write) : null,
  }));
}

/** "34 claims, 3,000–14,000". */
function togetherWords(rows: readonly ClaimRow[], write: WriteNumber | undefined): string {
  const [first, ...rest] = drawnIntervals(rows);
  const count = countOf(rows.length, "claim", "claims", write);
  return first === undefined ? count : `${count}, ${intervalWords(rest.reduce(hull, first), write)}`;
}
