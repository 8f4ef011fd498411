import type { ClaimInput } from "./claim-draft";
import { type Suggestion, numberOfHandle } from "./suggestion";
import { nameKey } from "./source";

/** A suggestion as a person left it: "Q3 …", or the words of a question to be made. */
export type SuggestionRow = {
  readonly input: ClaimInput;
  readonly question: string;
  readonly unit: string;
  readonly isUnnamed: boolean;
  /** What stands around the words in the text, where they were read in one. */
  readonly before: string;
  readonly after: string;
};

/** What all rows of one text have in common. */
export type ReadIn = { readonly publisher: string; readonly published: string; readonly language: string };

/**
 * A row as it is logged. Where the text itself speaks, its publisher does; and those known only by what they are, as "two
 * officials", are others for every outlet that speaks with them.
 */
export function rowReadIn(row: SuggestionRow, { publisher, published, language }: ReadIn): SuggestionRow {
  const { input, isUnnamed } = row;
  const named = input.speaker === "" ? publisher : input.speaker;
  const speaker = isUnnamed && publisher !== "" && input.speaker !== "" ? `${named} (${publisher})` : named;
  const outlet = nameKey(speaker) === nameKey(publisher) ? "" : publisher;
  return { ...row, input: { ...input, speaker, outlet, published, language } };
}

/** The numbers of the questions that rows name, each once. */
export function questionNumbers(rows: readonly Pick<SuggestionRow, "question">[]): number[] {
  return [...new Set(rows.flatMap(({ question }) => numberOfHandle(question) ?? []))];
}

/** Under which name a form sends a field of a row; rows are counted from 0. */
export function rowField(index: number, name: string): string {
  return `rows.${index}.${name}`;
}

/** A suggestion as the fields of its row; what is empty is left out. */
export function suggestionValues({ input, question, isSure, ...rest }: Suggestion): Record<string, string> {
  const fields: Readonly<Record<string, string | boolean | null>> = { ...input, ...rest, question, isUnsure: question !== "" && !isSure };
  const all = Object.entries(fields).map(([name, value]) => [name, sent(value)] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== ""));
}

function sent(value: string | boolean | null): string {
  if (typeof value === "string") return value;
  return value === true ? "on" : "";
}

/** The fields of one row among all that a form sent. */
export function rowValues(values: Readonly<Record<string, string>>, index: number): Record<string, string> {
  const beginning = rowField(index, "");
  const own = Object.entries(values).filter(([name]) => name.startsWith(beginning));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(beginning.length), value]));
}
