"use server";

import { z } from "zod";
import { memberAction } from "@/lib/boundary/action";
import { choice, line } from "@/lib/boundary/inputs/form-fields";
import { invalid, ok, refuse } from "@/lib/domain/failure";
import { idFrom } from "@/lib/domain/ids";
import { HELD, heldFrom } from "@/lib/domain/origin-judgement";
import { judgeOrigin, takeBackOrigin } from "@/lib/usecases/judge-origin";

/** When the page was made, as a number of milliseconds. */
const moment = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform((text) => new Date(Number(text)));

/** On which page it was judged, and comes back to. */
const onPage = z.object({ page: choice(["questions", "claims", "sources"]) });
const judging = onPage.extend({ left: line(), right: line(), held: choice(["", ...HELD]).default(""), shownAt: moment });

const backTo = (workspace: string, page: string, number: number) => ok(`/w/${workspace}/${page}/${number}?held=on#judgements`);

export const judgeOriginAction = memberAction(judging, async ({ actor }, { page, held, ...judged }, { target, edit: { reason }, now }) => {
  if (held === "") return invalid("held", "choose one of the list");
  const done = await judgeOrigin(actor, { ...judged, ...heldFrom(held), reason, now });
  return done.ok ? backTo(target.workspace, page, target.number) : done;
});

export const takeBackOriginAction = memberAction(
  onPage.extend({ id: line() }),
  async ({ actor }, given, { target, edit: { reason }, now }) => {
    const id = idFrom(given.id);
    const done = id === null ? refuse<null>({ code: "not_found" }) : await takeBackOrigin(actor, { id, reason, now });
    return done.ok ? backTo(target.workspace, given.page, target.number) : done;
  },
);
