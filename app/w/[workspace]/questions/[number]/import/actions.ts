"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { ImportState, ShownRow } from "@/components/claim/import-form";
import { blockOf, cellsOf } from "@/lib/boundary/csv";
import { requireOwnOrigin } from "@/lib/boundary/form";
import { memberAction } from "@/lib/boundary/action";
import { text } from "@/lib/boundary/inputs/text";
import { wholeNumber } from "@/lib/boundary/inputs/form-fields";
import { type Member, findMember } from "@/lib/boundary/session";
import { type Sheet, readSheet } from "@/lib/domain/claim-sheet";
import { type Failure, ok } from "@/lib/domain/failure";
import { failureWords, refused, valuesIn } from "@/lib/domain/form-state";
import { writing } from "@/lib/boundary/preferences";
import { intervalWords } from "@/lib/domain/figure/number-words";
import type { WriteNumber } from "@/lib/domain/notation";
import { DEFAULT_PARAMETERS } from "@/lib/domain/figure/parameters";
import { readFigure } from "@/lib/domain/figure/reading";
import { toFigure } from "@/lib/domain/stated-figure";
import { type CheckedRow, type ImportOptions, importClaims, previewImport } from "@/lib/usecases/import-claims";
import { undoChange } from "@/lib/usecases/undo-change";

const target = z.strictObject({ workspace: z.string().max(60), number: z.number().int().min(1).max(2_000_000_000) });
const rowsText = text.max(500_000);

/** Looks at pasted rows, or logs those that were looked at. */
export async function importAction(given: z.input<typeof target>, _before: ImportState, form: FormData): Promise<ImportState> {
  await requireOwnOrigin();
  const { workspace, number } = target.parse(given);
  const { rows: pasted = "", step } = valuesIn(form);
  const member = await findMember(workspace);
  if (!member.ok) return { ...NOTHING, text: pasted, message: failureWords(member.failure) };
  const parsed = rowsText.safeParse(pasted);
  if (!parsed.success)
    return {
      ...NOTHING,
      text: pasted,
      message: "These rows are too long, or hold characters that cannot be stored: paste at most 500 kB.",
    };
  if (step === "change") return { ...NOTHING, text: pasted };
  const sheet = readSheet(cellsOf(parsed.data));
  if (!sheet.ok) return { ...NOTHING, text: pasted, message: faultOf(sheet.failure) };
  const options = { questionNumber: number, now: new Date() };
  return step === "log"
    ? log(member.value, sheet.value, pasted, { ...options, workspace })
    : look(member.value, sheet.value, pasted, options);
}

const NOTHING: ImportState = { text: "", rows: null, unknown: [], message: null, change: null };

async function look({ actor }: Member, sheet: Sheet, pasted: string, options: ImportOptions): Promise<ImportState> {
  const checked = await previewImport(actor, sheet, options);
  if (!checked.ok) return { ...NOTHING, text: pasted, message: faultOf(checked.failure) };
  const { write } = await writing();
  return { ...NOTHING, text: pasted, rows: checked.value.map((row) => shownRow(row, write)), unknown: sheet.unknown };
}

async function log(
  { actor }: Member,
  sheet: Sheet,
  pasted: string,
  { workspace, ...options }: ImportOptions & { readonly workspace: string },
): Promise<ImportState> {
  const done = await importClaims(actor, sheet, options);
  if (!done.ok) return { ...NOTHING, text: pasted, message: faultOf(done.failure) };
  const { change, numbers, left } = done.value;
  if (left.length === 0) redirect(`/w/${workspace}/questions/${options.questionNumber}?imported=${change}&done=${change}`);
  const lines = new Set(left.map(({ row }) => row.line));
  const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");
  const cells = cellsOf(pasted);
  const header = cells.findIndex((row) => !isBlank(row));
  const rest = cells.filter((_row, index) => index === header || lines.has(index + 1));
  const range = numbers.length === 1 ? `C${numbers[0]!}` : `C${numbers[0]!}–C${numbers.at(-1)!}`;
  return { ...NOTHING, text: blockOf(rest), change, message: `${numbers.length} logged, ${range}. The rows with problems are left here.` };
}

function faultOf(failure: Failure): string {
  return failure.code === "invalid" ? `The rows: ${failure.reason}.` : failureWords(failure);
}

function shownRow({ row, details, failure }: CheckedRow, write: WriteNumber): ShownRow {
  const { words = "", speaker = "", asOf = "", published = "" } = row.cells;
  const reading = details?.figure == null ? null : readFigure(toFigure(details.figure), DEFAULT_PARAMETERS);
  return {
    line: row.line,
    words,
    speaker,
    dates: [asOf, published].filter((date) => date !== "").join(" / "),
    read: reading?.ok === true ? intervalWords(reading.value.support, write) : "no figure",
    problems: failure === null ? [] : problemsOf(failure),
  };
}

/** What a field of the form is called where it is a column. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  speaker: "source",
  asOf: "as of",
  documentUrl: "url",
  figureText: "figure alone",
  placeId: "place",
  populationId: "population",
};

function problemsOf(failure: Failure): string[] {
  const { errors, message } = refused({}, failure);
  const named = Object.entries(errors).map(([field, reason]) => `${COLUMN_OF[field] ?? field}: ${reason}`);
  return named.length > 0 ? named : [message ?? ""];
}

export const undoImportAction = memberAction(z.object({ change: wholeNumber }), async ({ actor }, { change }, { target: at, now }) => {
  const undone = await undoChange(actor, { change, now });
  return undone.ok ? ok(`/w/${at.workspace}/questions/${at.number}?undone=1`) : undone;
});
