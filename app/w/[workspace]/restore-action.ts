"use server";

import { z } from "zod";
import { type Target, memberAction } from "@/lib/boundary/action";
import { wholeNumber } from "@/lib/boundary/inputs/form-fields";
import { ok } from "@/lib/domain/failure";
import type { FormState } from "@/lib/domain/form-state";
import { type Restoring, restoreVersion } from "@/lib/usecases/restore-version";

const restoring = z.object({ to: wholeNumber });

/** Brings an earlier version of a record back, and shows it. */
function restoreAction(kind: Restoring["kind"]) {
  return memberAction(restoring, async ({ actor }, { to }, { target, edit, now }) => {
    const restored = await restoreVersion(actor, { ...edit, kind, number: target.number, to, now });
    return restored.ok ? ok(`/w/${target.workspace}/${kind}s/${target.number}?saved=${edit.version + 1}`) : restored;
  });
}

export async function restoreClaimAction(target: Target, before: FormState, form: FormData): Promise<FormState> {
  return restoreAction("claim")(target, before, form);
}

export async function restoreSourceAction(target: Target, before: FormState, form: FormData): Promise<FormState> {
  return restoreAction("source")(target, before, form);
}
