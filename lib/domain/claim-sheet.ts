import { BLANK_CLAIM, type ClaimInput, NO_WEB_ADDRESS, isWebAddress } from "./claim-draft";
import { DATE_FIELDS } from "./claim-dates";
import { type Result, invalid, ok, together } from "./failure";
import { type ScopeTrees, type TreeNode, findNamed } from "./scope";
import { nameKey } from "./source";
import { keptDate } from "./time/kept-date";

/** The fields of a claim that a sheet may fill, and what people call their columns. */
const HEADERS = {
  words: ["words", "quote", "quotation", "claim", "figure", "number", "estimate", "phrase", "statement", "as quoted", "said words"],
  figureText: ["figure alone", "number alone", "value"],
  speaker: ["source", "speaker", "who", "who said it", "attributed to", "by", "said by"],
  about: ["whose figure", "about"],
  relay: ["passed on by", "via", "through", "agency"],
  outlet: ["outlet", "publisher", "publication", "where it was read", "paper", "medium"],
  document: ["document", "title", "article", "headline"],
  documentUrl: ["url", "link", "address", "address of the document"],
  published: ["published", "published on", "publication date", "date published", "date"],
  asOf: ["as of", "as-of", "asof", "reference date", "date of figure"],
  said: ["said", "said on", "date said"],
  place: ["place", "location", "where", "area"],
  population: ["population", "who or what is counted", "group"],
  language: ["language", "lang"],
  question: ["question", "answers", "on question"],
  note: ["note", "notes", "comment", "comments", "remark"],
} as const;
type SheetField = keyof typeof HEADERS;

const FIELD_OF = new Map<string, SheetField>(
  Object.entries(HEADERS).flatMap(([field, names]) => names.map((name) => [nameKey(name), field as SheetField])),
);

/** A row of a sheet: its line as pasted, counted from 1, and what stands in the columns that are known. */
export type SheetRow = { readonly line: number; readonly cells: Readonly<Partial<Record<SheetField, string>>> };

export type Sheet = {
  readonly rows: readonly SheetRow[];
  /** The columns whose names are not known: they are left out. */
  readonly unknown: readonly string[];
};

export const MOST_ROWS = 200;

/** Reads a block of cells, whose first row names the columns. Refuses one without a column of words, of too many rows, or of none. */
export function readSheet(cells: readonly (readonly string[])[]): Result<Sheet> {
  const lines = cells.map((row, index) => ({ row, line: index + 1 })).filter(({ row }) => row.some((cell) => cell.trim() !== ""));
  const [{ row: header } = { row: [] as readonly string[] }, ...body] = lines;
  const fields = header.map((name) => FIELD_OF.get(nameKey(name)) ?? null);
  if (!fields.includes("words"))
    return invalid(
      "rows",
      "need the names of their columns in the first row: one must be called “words”, others for example source, published, as of, place",
    );
  const twice = fields.find((field, index) => field !== null && fields.indexOf(field) !== index);
  if (twice != null) return invalid("rows", `have two columns that are read as “${HEADERS[twice][0]}”: rename one of them`);
  if (body.length === 0) return invalid("rows", "end with the names of the columns: paste those below them too");
  if (body.length > MOST_ROWS) return invalid("rows", `are ${body.length}, and at most ${MOST_ROWS} can be logged at once: split them`);
  const long = body.find(({ row }) => row.slice(header.length).some((cell) => cell.trim() !== ""));
  if (long !== undefined)
    return invalid(
      "rows",
      `have more cells in line ${long.line} than there are columns: put cells that hold the separating mark in quotation marks`,
    );
  return ok({
    rows: body.map(({ row, line }) => ({ line, cells: cellsOf(row, fields) })),
    unknown: header.filter((name, index) => fields[index] === null && name.trim() !== ""),
  });
}

/** Whether a row names columns, as the first of a sheet does even where something is wrong with the rest. */
export function isHeader(row: readonly string[]): boolean {
  return row.filter((name) => FIELD_OF.has(nameKey(name))).length > 1;
}

function cellsOf(row: readonly string[], fields: readonly (SheetField | null)[]): SheetRow["cells"] {
  return Object.fromEntries(fields.flatMap((field, index) => (field === null ? [] : [[field, (row[index] ?? "").trim()]])));
}

/** A row as the form of a claim; dates as people write them are read, names of places and populations looked up. Refuses unknown ones. */
export function inputOfRow({ cells }: SheetRow, scopes: ScopeTrees): Result<ClaimInput> {
  const { place = "", population = "", language = "", question: _question, ...plain } = cells;
  const placeId = idOf("place", place, scopes.places);
  const populationId = idOf("population", population, scopes.populations);
  if (!placeId.ok || !populationId.ok) return together([placeId, populationId]);
  if (plain.documentUrl && !isWebAddress(plain.documentUrl)) return invalid("documentUrl", NO_WEB_ADDRESS);
  const dates = Object.fromEntries(DATE_FIELDS.map((field) => [field, keptDate(plain[field] ?? "")]));
  const scope = { placeId: placeId.value, populationId: populationId.value };
  return ok({ ...BLANK_CLAIM, ...plain, ...dates, ...scope, language: language === "" ? BLANK_CLAIM.language : language });
}

/** The id of a place or population by its name, in any spelling; null for no name. Refuses a name that is not there. */
export function idOf<Id extends string>(field: "place" | "population", name: string, nodes: readonly TreeNode<Id>[]): Result<Id | null> {
  if (name === "") return ok(null);
  const node = findNamed(nodes, name);
  return node === null ? invalid(field, `“${name}” is no ${field} of this workspace yet: name it when you edit a question`) : ok(node.id);
}
