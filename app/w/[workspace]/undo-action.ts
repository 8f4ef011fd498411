"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { wholeNumber } from "@/lib/boundary/inputs/form-fields";
import { requireOwnOrigin } from "@/lib/boundary/form";
import { findMember } from "@/lib/boundary/session";
import type { Failure } from "@/lib/domain/failure";
import { EMPTY_FORM, type FormState, failureWords, refused, valuesIn } from "@/lib/domain/form-state";
import { findLastChange } from "@/lib/usecases/find-last-change";
import { type Undone, undoChange } from "@/lib/usecases/undo-change";

const target = z.strictObject({ workspace: z.string().max(60) });
const undoing = z.object({
  change: wholeNumber.optional(),
});

/** Undoes a change of one's own, or one's last one, and goes back to where one was. */
export async function undoAction(given: z.input<typeof target>, _before: FormState, form: FormData): Promise<FormState> {
  await requireOwnOrigin();
  const { workspace } = target.parse(given);
  const values = valuesIn(form);
  const { change } = undoing.parse(values);
  const member = await findMember(workspace);
  if (!member.ok) return refused(values, member.failure);
  const now = new Date();
  const undone = await undoChange(member.value.actor, { change: change ?? null, now });
  if (!undone.ok) return { ...EMPTY_FORM, values, code: undone.failure.code, message: wordsOf(undone.failure) };
  const last = await findLastChange(member.value.actor, now);
  const told = addressOf(undone.value, last.ok ? last.value : null);
  const from = pathWithin(`/w/${workspace}`, values["from"] ?? "");
  redirect(`${from}${from.includes("?") ? "&" : "?"}${told}`);
}

/** What was undone, as the address says it on which one lands. */
function addressOf({ command, left, of }: Undone, last: number | null): string {
  const more = of.length - MOST_NAMED;
  return new URLSearchParams({
    ...(command === "change.undo" ? { again: "1" } : {}),
    undid: String(last ?? ""),
    of: of.slice(0, MOST_NAMED).join("-"),
    ...(more > 0 ? { more: String(more) } : {}),
    ...(left === 0 ? {} : { left: String(left) }),
  }).toString();
}

const LONGEST = 2_000;
const MOST_NAMED = 3;

/** Where one was, if that is in the workspace; else its home. */
function pathWithin(base: string, from: string): string {
  const isWithin = from.length <= LONGEST && (from === base || from.startsWith(`${base}/`) || from.startsWith(`${base}?`));
  return isWithin && !/[\\\s]/.test(from) ? from : base;
}

const NOTHING = "There is nothing of yours to undo here: you changed nothing in the past hour, or it was changed again or undone since.";

function wordsOf(failure: Failure): string {
  if (failure.code === "not_found") return NOTHING;
  return failure.code === "invalid" ? `Not undone: ${failure.reason}.` : failureWords(failure);
}
