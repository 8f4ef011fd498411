"use server";

import { z } from "zod";
import { memberAction } from "@/lib/boundary/action";
import { citationForm } from "@/lib/boundary/inputs/citation-form";
import { ok, refuse } from "@/lib/domain/failure";
import { idFrom } from "@/lib/domain/ids";
import { addCitation } from "@/lib/usecases/add-citation";
import { removeCitation } from "@/lib/usecases/remove-citation";

const citationsOf = (workspace: string, number: number) => `/w/${workspace}/claims/${number}#citations`;

export const addCitationAction = memberAction(citationForm, async ({ actor }, input, { target }) => {
  const added = await addCitation(actor, target.number, input);
  return added.ok ? ok(citationsOf(target.workspace, target.number)) : added;
});

export const removeCitationAction = memberAction(z.object({ id: z.string() }), async ({ actor }, input, { target }) => {
  const id = idFrom(input.id);
  const removed = id === null ? refuse<number>({ code: "not_found" }) : await removeCitation(actor, id);
  return removed.ok ? ok(citationsOf(target.workspace, removed.value)) : removed;
});
