import type { Claim } from "./claim";
import type { Comparison } from "./comparison/compare";
import { figureWords } from "./figure-words";
import { intervalWords } from "./figure/number-words";
import { DEFAULT_PARAMETERS } from "./figure/parameters";
import { readFigure } from "./figure/reading";
import { toFigure } from "./stated-figure";
import { type Rational, decimalText } from "./figure/rational";
import type { QuestionClaims } from "./question-comparison";
import { type ClaimRow, rowsOf } from "./question-view";
import { type NameOf, attributionOf, speakerOf } from "./wording";

/** One claim of a question for a spreadsheet or a program: stated facts first, then our reading and how it stands. Empty text is not stated. */
export type TableRow = {
  readonly claim: string;
  readonly attributed_to: string;
  readonly said_by: string;
  readonly through: string;
  readonly words: string;
  readonly is_paraphrase: string;
  readonly language: string;
  readonly figure: string;
  readonly unit: string;
  readonly position: string;
  readonly place: string;
  readonly population: string;
  readonly as_of: string;
  readonly said: string;
  readonly published: string;
  /** Ours: what the words do not rule out, and what an ordinary reader takes them to mean; empty where unbounded. */
  readonly read_from: string;
  readonly read_to: string;
  readonly ordinarily_from: string;
  readonly ordinarily_to: string;
  readonly counts_as: string;
  readonly relation: string;
  readonly relation_with: string;
  /** What a person put in place of what was computed, and what that was: "reading, computed 12,000–14,000; with C3 conflict, computed within". */
  readonly overruled: string;
  readonly review: string;
  readonly version: string;
};

/** The columns in their order. */
export const COLUMNS = [
  "claim",
  "attributed_to",
  "said_by",
  "through",
  "words",
  "is_paraphrase",
  "language",
  "figure",
  "unit",
  "position",
  "place",
  "population",
  "as_of",
  "said",
  "published",
  "read_from",
  "read_to",
  "ordinarily_from",
  "ordinarily_to",
  "counts_as",
  "relation",
  "relation_with",
  "overruled",
  "review",
  "version",
] as const satisfies readonly (keyof TableRow)[];

/** What of the table one pastes into a text or a sheet. */
export const SHORT_COLUMNS = [
  "claim",
  "attributed_to",
  "words",
  "figure",
  "unit",
  "as_of",
  "published",
  "relation",
  "relation_with",
  "overruled",
] as const;

type Known = Pick<QuestionClaims, "claims" | "scopes"> & { readonly comparison: Comparison };

/** All claims of a question in reading order, as its page shows them. */
export function questionTable({ claims, scopes, comparison }: Known, nameOf: NameOf): TableRow[] {
  const numbers = new Map<string, number>(claims.map(({ id, number }) => [id, number]));
  const nameIn = (nodes: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    nodes.find((node) => node.id === id)?.name ?? "";
  return rowsOf(claims, comparison).map((row) => {
    const { claim, role } = row;
    return {
      claim: `C${claim.number}`,
      attributed_to: attributionOf(claim, nameOf),
      said_by: speakerOf(claim, nameOf),
      through: claim.hops.map(({ sourceId }) => nameOf(sourceId)).join(" → "),
      words: claim.phrase,
      is_paraphrase: claim.isParaphrase ? "yes" : "no",
      language: claim.language,
      figure: claim.figure === null ? "" : figureWords(claim.figure),
      unit: claim.unitSpoken,
      position: claim.position ?? "",
      place: nameIn(scopes.places, claim.placeId),
      population: nameIn(scopes.populations, claim.populationId),
      ...datesOf(claim),
      ...readingOf(row),
      counts_as: role,
      ...relationOf(row, numbers),
      overruled: overruledOf(row, comparison, numbers),
      review: claim.reviewState,
      version: String(claim.version),
    };
  });
}

function datesOf({ asOf, said, published }: Claim): Pick<TableRow, "as_of" | "said" | "published"> {
  return { as_of: asOf ?? "", said: said ?? "", published: published ?? "" };
}

function readingOf({ reading }: ClaimRow): Pick<TableRow, "read_from" | "read_to" | "ordinarily_from" | "ordinarily_to"> {
  const decimal = (value: Rational | null | undefined) => (value == null ? "" : decimalText(value));
  return {
    read_from: decimal(reading?.support.lo),
    read_to: decimal(reading?.support.hi),
    ordinarily_from: decimal(reading?.core.lo),
    ordinarily_to: decimal(reading?.core.hi),
  };
}

function overruledOf(
  { claim, reading }: ClaimRow,
  { subjects, relate, ruledWith }: Comparison,
  numbers: ReadonlyMap<string, number>,
): string {
  const index = subjects.findIndex((subject) => subject.claim.id === claim.id);
  const relations = ruledWith(index).map((other) => {
    const { label, computed } = relate(index, other);
    return `with C${numbers.get(subjects[other]!.claim.id)!} ${label}, computed ${computed!}`;
  });
  return [...(reading?.rule === "overruled" ? [`reading, ${computedWords(claim)}`] : []), ...relations].join("; ");
}

/** How our rule reads a claim that somebody reads otherwise. */
function computedWords({ figure }: Claim): string {
  const read = readFigure(toFigure(figure!), DEFAULT_PARAMETERS);
  return `computed ${intervalWords((read as Extract<typeof read, { ok: true }>).value.support)}`;
}

function relationOf({ standing, claim }: ClaimRow, numbers: ReadonlyMap<string, number>): Pick<TableRow, "relation" | "relation_with"> {
  if (standing.kind !== "relation") return { relation: standing.kind === "inside" ? "band" : "", relation_with: "" };
  const { label, a, b } = standing.relation;
  return { relation: label, relation_with: `C${numbers.get(a === claim.id ? b : a)!}` };
}
