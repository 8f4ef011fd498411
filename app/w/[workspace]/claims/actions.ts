"use server";

import { z } from "zod";
import { currentClaimValues } from "./claim-values";
import { memberAction } from "@/lib/boundary/action";
import { claimForm } from "@/lib/boundary/inputs/claim-form";
import { checkbox, line, wholeNumber } from "@/lib/boundary/inputs/form-fields";
import { ok } from "@/lib/domain/failure";
import { editClaim, withdrawClaim } from "@/lib/usecases/edit-claim";

const pageOf = (workspace: string, number: number) => `/w/${workspace}/claims/${number}`;

export const editClaimAction = memberAction(
  claimForm,
  async ({ actor }, input, { target, values, now }) => {
    const edited = await editClaim(actor, input, {
      number: target.number,
      version: Number(values["version"]),
      reason: values["reason"] ?? "",
      now,
    });
    return edited.ok ? ok(pageOf(target.workspace, target.number)) : edited;
  },
  ({ actor }, { target }) => currentClaimValues(actor, target.number),
);

const standingForm = z.object({ isWithdrawn: checkbox, reason: line(1_000), version: wholeNumber });

export const withdrawClaimAction = memberAction(standingForm, async ({ actor }, { isWithdrawn, ...edit }, { target, now }) => {
  const done = await withdrawClaim(actor, isWithdrawn, { ...edit, number: target.number, now });
  return done.ok ? ok(pageOf(target.workspace, target.number)) : done;
});
