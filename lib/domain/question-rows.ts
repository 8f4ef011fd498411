import type { Claim } from "./claim";
import type { QuestionClaims } from "./question-comparison";
import type { Grouping, QuestionLook } from "./question-look";
import type { ClaimRow } from "./question-view";
import { groupBy } from "./group-by";
import type { SourceKind } from "./source";
import { parseDayRange } from "./time/day-range";
import { type NameOf, attributionOf } from "./wording";

type Filter = Pick<QuestionLook, "status" | "relation" | "source" | "from" | "to">;

/** The rows that a reader asked for: by how they count, how they stand, whose name holds some letters, and the days they may speak of. */
export function filterRows(rows: readonly ClaimRow[], filter: Filter, nameOf: NameOf): ClaimRow[] {
  const wanted = filter.source.toLowerCase();
  return rows.filter(
    (row) =>
      (filter.status === "" || row.role === filter.status) &&
      attributionOf(row.claim, nameOf).toLowerCase().includes(wanted) &&
      maySpeakOf(row.claim, filter) &&
      (filter.relation === "" || isOf(row.standing, filter.relation)),
  );
}

function isOf(standing: ClaimRow["standing"], label: string): boolean {
  return standing.kind === "relation" && standing.relation.label === label;
}

/** Whether a claim may speak of a day within the given ones; where any is given, a claim without a date is not found. */
function maySpeakOf({ asOf, published }: Claim, { from, to }: Pick<Filter, "from" | "to">): boolean {
  if (from === "" && to === "") return true;
  const days = parseDayRange(asOf ?? published ?? "");
  return days !== null && days.from <= endOr(Infinity, to) && days.to >= endOr(-Infinity, from);
}

function endOr(unbounded: number, day: string): number {
  return parseDayRange(day)?.from ?? unbounded;
}

export type RowGroup = { readonly key: string; readonly rows: readonly ClaimRow[] };

type Known = Pick<QuestionClaims, "scopes"> & {
  readonly kindOf: (sourceId: string) => SourceKind | undefined;
  readonly nameOf: NameOf;
};

/** The rows under what they have in common, in the order in which each group's first row comes; ungrouped, one group without a name. */
export function groupRows(rows: readonly ClaimRow[], grouping: Grouping, known: Known): RowGroup[] {
  const keyOf = KEYS[grouping];
  return [...groupBy(rows, (row) => keyOf(row, known))].map(([key, members]) => ({ key, rows: members }));
}

const KEYS: Readonly<Record<Grouping, (row: ClaimRow, known: Known) => string>> = {
  none: () => "",
  place: ({ claim }, { scopes }) => scopes.places.find(({ id }) => id === claim.placeId)?.name ?? "place not stated",
  kind: ({ claim }, { kindOf }) => (claim.speakerId === null ? undefined : kindOf(claim.speakerId)) ?? "kind not known",
  origin: ({ claim }, { nameOf }) => originOf(claim, nameOf),
  status: ({ role }) => role,
};

/** With whom the figure began: the first step of its chain. */
export function originOf({ hops, speakerId }: Claim, nameOf: NameOf): string {
  const origin = hops[0]?.sourceId ?? speakerId;
  return origin === null ? "somebody" : nameOf(origin);
}
