import { type Db, inOneGo } from "../data/client";
import type { Claim, ClaimDetails } from "../domain/claim";
import { duplicateOf } from "../domain/claim-draft";
import { type Sheet, type SheetRow, inputOfRow } from "../domain/claim-sheet";
import { type Failure, type Result, invalid, ok, refuse } from "../domain/failure";
import type { ClaimId } from "../domain/ids";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { dayOf } from "../domain/time/day";
import { type LoadedQuestion, loadQuestion } from "./load-question";
import { prepareClaim } from "./prepare-claim";
import { refreshQuestion } from "./refresh-question";
import { type FindSource, createSource, sourceFinder } from "./resolve-names";
import { saveNewClaims } from "./save-new-claims";

/** What would become of one row: the claim it makes, or what is wrong with it. */
export type CheckedRow = {
  readonly row: SheetRow;
  readonly details: ClaimDetails | null;
  readonly failure: Failure | null;
};

export type ImportOptions = { readonly questionNumber: number; readonly now: Date };
export type Imported = { readonly change: number; readonly numbers: readonly number[]; readonly left: readonly CheckedRow[] };

/** Checks every row of a sheet as logging it would, and saves nothing. */
export async function previewImport(actor: Actor, sheet: Sheet, options: ImportOptions): Promise<Result<readonly CheckedRow[]>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  const looked: { rows: readonly CheckedRow[] | null } = { rows: null };
  const outcome = await inOneGo<never>(permit.value, async (db) => {
    const loaded = await loadQuestion(db, permit.value, options.questionNumber);
    if (!loaded.ok) return loaded;
    if (loaded.value.question.answer === "yes_no") return invalid("rows", NOT_FIGURES);
    looked.rows = await checkRows(db, permit.value, sheet, { ...options, loaded: loaded.value });
    // The names that the rows would make are undone with the refusal.
    return invalid("rows", "are looked at only");
  });
  return looked.rows === null ? outcome : ok(looked.rows);
}

/** Logs the rows of a sheet that can be logged, as one change; the others are left, each with its reason. Refuses where none can. */
export async function importClaims(actor: Actor, sheet: Sheet, options: ImportOptions): Promise<Result<Imported>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const loaded = await loadQuestion(db, permit.value, options.questionNumber);
    if (!loaded.ok) return loaded;
    if (loaded.value.question.answer === "yes_no") return invalid("rows", NOT_FIGURES);
    const checked = await checkRows(db, permit.value, sheet, { ...options, loaded: loaded.value });
    const questionId = loaded.value.question.id;
    const good = checked.flatMap(({ details }) => (details === null ? [] : [{ questionId, details }]));
    if (good.length === 0) return invalid("rows", "can none of them be logged as they are");
    const { claims, change } = await saveNewClaims(db, permit.value, good);
    await refreshQuestion(db, permit.value, options.questionNumber, options.now);
    return ok({ change, numbers: claims.map(({ number }) => number), left: checked.filter(({ details }) => details === null) });
  });
}

type Frame = ImportOptions & { readonly loaded: LoadedQuestion };

const NOT_FIGURES = "cannot be pasted here: on a yes/no question each claim takes a position, which you choose when you log it";

/** Each row by itself and against those above it: the rows of one sheet are logged in its order. */
async function checkRows(db: Db, permit: Permit, { rows }: Sheet, { loaded, now }: Frame): Promise<CheckedRow[]> {
  const checked: CheckedRow[] = [];
  const above: Claim[] = [];
  const find = sourceFinder(db, permit, createSource);
  for (const row of rows) {
    const details = await detailsOf(db, permit, row, { loaded, now, above, find });
    if (details.ok) above.push(standingIn(details.value));
    checked.push(details.ok ? { row, details: details.value, failure: null } : { row, details: null, failure: details.failure });
  }
  return checked;
}

async function detailsOf(
  db: Db,
  permit: Permit,
  row: SheetRow,
  { loaded, now, above, find }: Pick<Frame, "loaded" | "now"> & { readonly above: readonly Claim[]; readonly find: FindSource },
): Promise<Result<ClaimDetails>> {
  const { question, scopes, claims } = loaded;
  const input = inputOfRow(row, scopes);
  if (!input.ok) return input;
  if (input.value.words === "") return invalid("words", "are missing");
  const details = await prepareClaim(db, permit, input.value, { scope: { ...question, today: dayOf(now) }, scopes, find });
  if (!details.ok) return details;
  const duplicate = duplicateOf(details.value, claims);
  if (duplicate !== null) return refuse({ code: "duplicate", number: duplicate.number });
  return duplicateOf(details.value, above) === null ? details : invalid("words", "say the same as a row above");
}

function standingIn(details: ClaimDetails): Claim {
  return { ...details, id: "" as ClaimId, number: 0, version: 1, reviewState: "accepted" };
}
