import Papa from "papaparse";

/** What a spreadsheet would run: a cell that begins so, after blanks and control characters, and is no plain number. */
const FORMULA = /^(?!-?\d+(?:\.\d+)?$)[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]/u;

/** Rows as CSV (RFC 4180) under their columns, every cell in quotation marks, and none that a spreadsheet would run. */
export function csvOf<Column extends string>(rows: readonly Readonly<Record<Column, string>>[], columns: readonly Column[]): string {
  const cells = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `${Papa.unparse(cells as string[][], { quotes: true, newline: "\r\n", escapeFormulae: FORMULA })}\r\n`;
}

/** Rows as cells between tabs under their columns, as a spreadsheet takes them from the clipboard; none that it would run. */
export function tsvOf<Column extends string>(rows: readonly Readonly<Record<Column, string>>[], columns: readonly Column[]): string {
  const cells = [columns, ...rows.map((row) => columns.map((column) => row[column].replace(/\s+/g, " ")))];
  return Papa.unparse(cells as string[][], { delimiter: "\t", newline: "\n", escapeFormulae: FORMULA });
}

/**
 * The cells of a block that was pasted from a spreadsheet, which puts tabs between them, or of a CSV file, whichever mark stands
 * there; a block without either is one column. Words may begin with a quotation mark of their own: it counts as the mark of a
 * cell only where all such marks are closed.
 */
export function cellsOf(text: string): string[][] {
  const [header = ""] = text.trimStart().split("\n", 1);
  const delimiter = header.includes("\t") ? "\t" : MARKS.reduce((best, mark) => (count(header, mark) > count(header, best) ? mark : best));
  if (!header.includes(delimiter)) return text.split("\n").map((line) => [line]);
  const quoted = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: "greedy" });
  return quoted.errors.length === 0 ? quoted.data : text.split("\n").map((line) => line.split(delimiter));
}

const MARKS = [",", ";", "|"];

function count(text: string, mark: string): number {
  return text.split(mark).length;
}

/** Cells as a block that `cellsOf` reads back. */
export function blockOf(cells: readonly (readonly string[])[]): string {
  return Papa.unparse(cells as string[][], { delimiter: "\t", newline: "\n" });
}
