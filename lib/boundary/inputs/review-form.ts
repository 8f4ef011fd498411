import { z } from "zod";
import { idFrom } from "../../domain/ids";
import type { UserId } from "../../domain/ids";
import { RETURN_REASONS, STEP_ANSWERS, type StepAnswer } from "../../domain/review";
import { QUEUE_ORDERS, QUEUE_SHARES, QUEUE_STATES, type QueueView, queueQuery } from "../../domain/review-queue";
import { numberParamOr, queryText, unpackCursor } from "../params";
import { choice, lines } from "./form-fields";

export const queueCursor = z.object({ since: z.iso.datetime(), id: z.uuid() });

/** How an address asks to see the queue; what it does not know is seen as usual. */
export function queueViewFrom(given: Readonly<Record<string, string | string[] | undefined>>): QueueView {
  return {
    state: QUEUE_STATES.find((known) => known === queryText(given["state"])) ?? "in_review",
    share: QUEUE_SHARES.find((known) => known === queryText(given["share"])) ?? "all",
    question: numberParamOr(null, queryText(given["question"]).replace(/^q/i, "")),
    order: QUEUE_ORDERS.find((known) => known === queryText(given["order"])) ?? "oldest",
    isWithSnoozed: queryText(given["snoozed"]) === "on",
    after: unpackCursor(given["after"], queueCursor) === null ? "" : queryText(given["after"]),
  };
}

/** Where a form of the queue leads back to: the view it was sent from, and the claim that comes next there. */
const way = {
  view: z
    .string()
    .max(500)
    .default("")
    .transform((view) => queueViewFrom(Object.fromEntries(new URLSearchParams(view)))),
  next: z
    .string()
    .default("")
    .transform((text) => numberParamOr(null, text)),
};

/** The address within a queue that a form leads back to, after something was done there. */
export function wayBack({ view, next }: { readonly view: QueueView; readonly next: number | null }, deed: string): string {
  const query = queueQuery(view, next);
  return `${query}${query === "" ? "?" : "&"}did=${deed}`;
}

/** At most so many steps of a chain are answered. */
const MOST_STEPS = 50;

/** A decision as its form sends it: an answer for each step, "step-0", "step-1", where one was given. */
export const decisionForm = z
  .object({
    ...way,
    seen: z.string().max(40).default(""),
    decision: choice(["accept", "return"]),
    reason: choice(RETURN_REASONS).nullable().default(null),
    note: lines(2_000),
  })
  .catchall(z.string())
  .transform(({ view, next, seen, decision, reason, note, ...rest }) => ({
    view,
    next,
    seen,
    decision: { isAccepted: decision === "accept", reason, note, answers: answersIn(rest) },
  }));

function answersIn(fields: Readonly<Record<string, string>>): (StepAnswer | null)[] {
  const answered = Array.from(
    { length: MOST_STEPS },
    (_none, index) => STEP_ANSWERS.find((known) => known === fields[`step-${index}`]) ?? null,
  );
  return answered.slice(0, answered.findLastIndex((answer) => answer !== null) + 1);
}

export const assignForm = z.object({
  ...way,
  assignee: z
    .string()
    .default("")
    .transform((text) => idFrom<UserId>(text)),
});

export const snoozeForm = z.object({ ...way, isBack: z.string().default("") });
export const submitForm = z.object({ isReady: z.string().default("") });
