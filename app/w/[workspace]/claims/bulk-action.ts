"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { parseForm, requireOwnOrigin } from "@/lib/boundary/form";
import { choice, line, lines, wholeNumber } from "@/lib/boundary/inputs/form-fields";
import { findMember } from "@/lib/boundary/session";
import { BULK_FIELDS } from "@/lib/domain/bulk-edit";
import { EMPTY_FORM, type FormState, refused, valuesIn } from "@/lib/domain/form-state";
import { countOf } from "@/lib/domain/wording";
import { type BulkEdited, bulkEdit } from "@/lib/usecases/bulk-edit";
import { findLastChange } from "@/lib/usecases/find-last-change";

const target = z.strictObject({ workspace: z.string().max(60) });
const bulkForm = z.object({ field: choice(BULK_FIELDS), value: lines(), reason: line(1_000), seen: wholeNumber });
const numbersOf = z
  .array(
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
  )
  .max(1_000);

/** Changes a field of the chosen claims; where some are left as they were, says which and why. */
export async function bulkEditAction(given: z.input<typeof target>, _before: FormState, form: FormData): Promise<FormState> {
  await requireOwnOrigin();
  const { workspace } = target.parse(given);
  const values = valuesIn(form);
  const member = await findMember(workspace);
  if (!member.ok) return refused(values, member.failure);
  const input = parseForm(bulkForm, values);
  if (!input.ok) return refused(values, input.failure);
  const now = new Date();
  const done = await bulkEdit(member.value.actor, { ...input.value, numbers: numbersOf.parse(form.getAll("claim")), now });
  if (!done.ok) return refused(values, done.failure);
  if (done.value.left.length > 0) {
    revalidatePath(`/w/${workspace}/claims`);
    return { ...EMPTY_FORM, values, message: leftWords(done.value) };
  }
  const change = await findLastChange(member.value.actor, now);
  const query = new URLSearchParams({ edited: String(done.value.numbers.length), done: change.ok ? String(change.value ?? "") : "" });
  redirect(`${tableAt(workspace, values["from"] ?? "")}&${query.toString()}`);
}

/** The table as one looked at it, whatever address was sent. */
function tableAt(workspace: string, from: string): string {
  const [, query = ""] = from.split("?");
  return `/w/${workspace}/claims?${new URLSearchParams(query).toString()}`;
}

function leftWords({ numbers, left }: BulkEdited): string {
  const each = left.map(({ number, reason }) => `C${number}: ${reason}`).join("; ");
  const done = `${countOf(numbers.length, "claim", "claims")} changed (Ctrl Z or ⌘ Z undoes it).`;
  return `${numbers.length === 0 ? "None is changed." : done} Left as they were – ${each}.`;
}
