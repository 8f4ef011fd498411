"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireOwnOrigin } from "@/lib/boundary/form";
import { findMember } from "@/lib/boundary/session";
import { type FormState, failureWords, refused, valuesIn } from "@/lib/domain/form-state";
import { lastOwnChange, undoChange } from "@/lib/usecases/undo-change";

const target = z.strictObject({ workspace: z.string().max(60) });
const undoing = z.object({
  change: z
    .string()
    .regex(/^\d{0,9}$/)
    .transform((text) => (text === "" ? null : Number(text))),
  from: z
    .string()
    .max(2_000)
    .regex(/^\/w\/[^\\\s]*$/),
});

/** Undoes a change of one's own, or one's last one, and goes back to where one was. */
export async function undoAction(given: z.input<typeof target>, _before: FormState, form: FormData): Promise<FormState> {
  await requireOwnOrigin();
  const { workspace } = target.parse(given);
  const values = valuesIn(form);
  const { change, from } = undoing.parse(values);
  const member = await findMember(workspace);
  if (!member.ok) return refused(values, member.failure);
  const now = new Date();
  const undone = await undoChange(member.value.actor, { change, now });
  if (!undone.ok) {
    const { failure } = undone;
    return { ...refused(values, failure), message: failure.code === "not_found" ? NOTHING : wordsOf(failure) };
  }
  const last = await lastOwnChange(member.value.actor, now);
  redirect(`${from}${from.includes("?") ? "&" : "?"}undid=${last.ok && last.value !== null ? last.value : ""}`);
}

const NOTHING = "There is nothing of yours to undo here: you changed nothing in the past hour, or it was changed again since.";

function wordsOf(failure: Parameters<typeof failureWords>[0]): string {
  return failure.code === "invalid" ? `Not undone: ${failure.reason}.` : failureWords(failure);
}
