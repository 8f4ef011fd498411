"use server";

import { z } from "zod";
import { memberAction } from "@/lib/boundary/action";
import { checkbox, choice, line, wholeNumber } from "@/lib/boundary/inputs/form-fields";
import { claimForm } from "@/lib/boundary/inputs/claim-form";
import { questionForm } from "@/lib/boundary/inputs/question-form";
import { ok } from "@/lib/domain/failure";
import { logClaim } from "@/lib/usecases/log-claim";
import { ruleScope } from "@/lib/usecases/rule-scope";
import { saveQuestion } from "@/lib/usecases/save-question";

const pageOf = (workspace: string, number: number) => `/w/${workspace}/questions/${number}`;

export const saveQuestionAction = memberAction(questionForm, async ({ actor }, input, { target, values, now }) => {
  const edit = target.number === 0 ? null : { number: target.number, version: Number(values["version"]), reason: values["reason"] ?? "" };
  const saved = await saveQuestion(actor, input, edit, now);
  return saved.ok ? ok(pageOf(target.workspace, saved.value.number)) : saved;
});

export const logClaimAction = memberAction(claimForm, async ({ actor }, input, { target, values, now }) => {
  const logged = await logClaim(actor, input, {
    questionNumber: target.number,
    now,
    isDuplicateMeant: values["isDuplicateMeant"] === "on",
  });
  return logged.ok ? ok(`${pageOf(target.workspace, target.number)}?logged=${logged.value.number}#c${logged.value.number}`) : logged;
});

const rulingForm = z.object({ claim: wholeNumber, facet: choice(["place", "population"]), isSame: checkbox, reason: line(1_000) });

export const ruleScopeAction = memberAction(rulingForm, async ({ actor }, { claim, ...ruling }, { target, now }) => {
  const ruled = await ruleScope(actor, { ...ruling, claimNumber: claim, questionNumber: target.number, now });
  return ruled.ok ? ok(pageOf(target.workspace, target.number)) : ruled;
});
