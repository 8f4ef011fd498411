"use server";

import { z } from "zod";
import { valuesOfClaim } from "./claim-values";
import type { CellAnswer } from "@/components/claim/cell-editing";
import { parseForm, requireOwnOrigin } from "@/lib/boundary/form";
import { claimForm } from "@/lib/boundary/inputs/claim-form";
import { text } from "@/lib/boundary/inputs/text";
import { findMember } from "@/lib/boundary/session";
import { EDITABLE, type EditableColumn } from "@/lib/domain/claim-list";
import { failureWords } from "@/lib/domain/form-state";
import { editClaim } from "@/lib/usecases/edit-claim";
import { showClaim } from "@/lib/usecases/show-claim";

const target = z.strictObject({ workspace: z.string().max(60), number: z.number().int().min(1).max(2_000_000_000) });
const edited = z.strictObject({
  column: z.enum(Object.keys(EDITABLE) as [EditableColumn, ...EditableColumn[]]),
  value: text.max(4_000),
  version: z.number().int().min(1),
});

/** Saves one cell of the table of claims: the claim's form with that one field changed. */
export async function editCellAction(given: z.input<typeof target>, change: z.input<typeof edited>): Promise<CellAnswer> {
  await requireOwnOrigin();
  const { workspace, number } = target.parse(given);
  const { column, value, version } = edited.parse(change);
  const member = await findMember(workspace);
  if (!member.ok) return { fault: failureWords(member.failure) };
  const shown = await showClaim(member.value.actor, number);
  if (!shown.ok) return { fault: failureWords(shown.failure) };
  const values = valuesOfClaim(shown.value);
  const field = EDITABLE[column];
  if (shown.value.claim.version !== version) return { theirs: values[field] ?? "", version: shown.value.claim.version };
  const input = parseForm(claimForm, { ...values, [field]: value });
  if (!input.ok) return { fault: failureWords(input.failure) };
  const saved = await editClaim(member.value.actor, input.value, { number, version, reason: "Edited in the table", now: new Date() });
  return saved.ok ? { saved: valueOf(saved.value, column), version: saved.value.version } : { fault: failureWords(saved.failure) };
}

function valueOf({ phrase, asOf, published, said, note }: Record<"phrase" | "note", string> & Dates, column: EditableColumn): string {
  return { words: phrase, as_of: asOf, published, said, note }[column] ?? "";
}

type Dates = Readonly<Record<"asOf" | "published" | "said", string | null>>;
