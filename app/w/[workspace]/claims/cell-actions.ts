"use server";

import { z } from "zod";
import { valuesOfClaim } from "./claim-values";
import type { CellAnswer } from "@/components/claim/cell-editing";
import { parseForm, requireOwnOrigin } from "@/lib/boundary/form";
import { claimForm } from "@/lib/boundary/inputs/claim-form";
import { text } from "@/lib/boundary/inputs/text";
import { type Member, findMember } from "@/lib/boundary/session";
import { DATE_FIELDS } from "@/lib/domain/claim-dates";
import { EDITABLE, type EditableColumn } from "@/lib/domain/claim-list";
import type { Failure } from "@/lib/domain/failure";
import { failureWords } from "@/lib/domain/form-state";
import { keptDate } from "@/lib/domain/time/kept-date";
import { editClaim } from "@/lib/usecases/edit-claim";
import { showClaim } from "@/lib/usecases/show-claim";

const target = z.strictObject({ workspace: z.string().max(60), number: z.number().int().min(1).max(2_000_000_000) });
const edited = z.strictObject({
  column: z.enum(Object.keys(EDITABLE) as [EditableColumn, ...EditableColumn[]]),
  base: text.max(20_000),
  value: text.max(20_000),
});

/** Saves one cell of the table of claims, where that field still holds what the cell was opened on; what others changed beside it stays. */
export async function editCellAction(given: z.input<typeof target>, change: z.input<typeof edited>): Promise<CellAnswer> {
  await requireOwnOrigin();
  const { workspace, number } = target.parse(given);
  const parsed = edited.safeParse(change);
  if (!parsed.success) return { fault: "It is too long, or holds characters that cannot be stored." };
  const member = await findMember(workspace);
  if (!member.ok) return { fault: failureWords(member.failure) };
  return saveCell(member.value, number, parsed.data);
}

const APART = "the figure of this claim is written apart from its words: edit both on its own page.";

async function saveCell({ actor }: Member, number: number, { column, base, value }: z.output<typeof edited>): Promise<CellAnswer> {
  const shown = await showClaim(actor, number);
  if (!shown.ok) return { fault: failureWords(shown.failure) };
  const values = valuesOfClaim(shown.value);
  const field = EDITABLE[column];
  const current = values[field] ?? "";
  const known = answerWithoutSaving(current, { base, kept: keptOf(field, value) });
  if (known !== null) return known;
  if (column === "words" && (values["figureText"] !== "" || values["isWordsOnly"] === "on")) return { fault: APART };
  const input = parseForm(claimForm, { ...values, [field]: value });
  if (!input.ok) return { fault: faultOf(input.failure) };
  const { version } = shown.value.claim;
  const saved = await editClaim(actor, input.value, { number, version, reason: "Edited in the table", now: new Date() });
  if (saved.ok) return { saved: keptOf(field, input.value[field]) };
  return saved.failure.code === "stale"
    ? { fault: "somebody saved this claim at the same moment: try again." }
    : { fault: faultOf(saved.failure) };
}

/** Somebody else's word where it is another than the cell was opened on; the same where nothing would change. */
function answerWithoutSaving(current: string, { base, kept }: { readonly base: string; readonly kept: string }): CellAnswer | null {
  if (current !== base) return { theirs: current };
  return kept === current ? { saved: current } : null;
}

/** What is kept of what was typed: a date in its one form. */
function keptOf(field: string, typed: string): string {
  return DATE_FIELDS.some((name) => name === field) ? keptDate(typed) : typed;
}

/** What is wrong, said of the cell itself. */
function faultOf(failure: Failure): string {
  if (failure.code !== "invalid") return failureWords(failure);
  return /^[a-z]/.test(failure.reason) ? `it ${failure.reason}` : failure.reason;
}
