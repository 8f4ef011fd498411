"use server";

import { z } from "zod";
import { currentClaimValues } from "./claim-values";
import { memberAction } from "@/lib/boundary/action";
import { claimForm } from "@/lib/boundary/inputs/claim-form";
import { checkbox } from "@/lib/boundary/inputs/form-fields";
import { ok } from "@/lib/domain/failure";
import { editClaim, withdrawClaim } from "@/lib/usecases/edit-claim";

const pageOf = (workspace: string, number: number) => `/w/${workspace}/claims/${number}`;

export const editClaimAction = memberAction(
  claimForm,
  async ({ actor }, input, { target, edit, now }) => {
    const edited = await editClaim(actor, input, { ...edit, number: target.number, now });
    return edited.ok ? ok(`${pageOf(target.workspace, target.number)}?saved=${edited.value.version}`) : edited;
  },
  ({ actor }, { target }) => currentClaimValues(actor, target.number),
);

const standingForm = z.object({ isWithdrawn: checkbox });

export const withdrawClaimAction = memberAction(
  standingForm,
  async ({ actor }, { isWithdrawn }, { target, edit, now }) => {
    const done = await withdrawClaim(actor, isWithdrawn, { ...edit, number: target.number, now });
    return done.ok ? ok(`${pageOf(target.workspace, target.number)}?saved=${done.value.version}`) : done;
  },
  ({ actor }, { target }) => currentClaimValues(actor, target.number),
);
