"use server";

import { memberAction } from "@/lib/boundary/action";
import { assignForm, decisionForm, snoozeForm, submitForm, wayBack } from "@/lib/boundary/inputs/review-form";
import { ok } from "@/lib/domain/failure";
import { assignClaim, snoozeClaim } from "@/lib/usecases/arrange-queue";
import { decideReview, submitClaim } from "@/lib/usecases/decide-review";

const queueOf = (workspace: string) => `/w/${workspace}/review`;
const DAY_MS = 86_400_000;

export const decideAction = memberAction(decisionForm, async ({ actor }, { decision, seen, ...way }, { target, edit, now }) => {
  const done = await decideReview(actor, decision, { number: target.number, version: edit.version, seen, now });
  const deed = `${decision.isAccepted ? "accepted" : "returned"}-${target.number}`;
  return done.ok ? ok(`${queueOf(target.workspace)}${wayBack(way, deed)}`) : done;
});

export const assignAction = memberAction(assignForm, async ({ actor }, { assignee, ...way }, { target }) => {
  const done = await assignClaim(actor, target.number, assignee);
  return done.ok ? ok(`${queueOf(target.workspace)}${wayBack(way, `given-${target.number}`)}`) : done;
});

export const snoozeAction = memberAction(snoozeForm, async ({ actor }, { isBack, ...way }, { target, now }) => {
  const until = isBack === "on" ? null : new Date(now.getTime() + DAY_MS);
  const done = await snoozeClaim(actor, target.number, until);
  return done.ok ? ok(`${queueOf(target.workspace)}${wayBack(way, `${until === null ? "back" : "off"}-${target.number}`)}`) : done;
});

export const submitAction = memberAction(submitForm, async ({ actor }, { isReady }, { target, edit, now }) => {
  const done = await submitClaim(actor, isReady === "on", { number: target.number, version: edit.version, now });
  return done.ok ? ok(`/w/${target.workspace}/claims/${target.number}`) : done;
});
