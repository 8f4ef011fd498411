"use server";

import { z } from "zod";
import { memberAction } from "@/lib/boundary/action";
import { checkbox, choice, line, wholeNumber } from "@/lib/boundary/inputs/form-fields";
import { claimForm } from "@/lib/boundary/inputs/claim-form";
import { questionForm } from "@/lib/boundary/inputs/question-form";
import { DISAGREEMENT_CAUSES } from "@/lib/domain/disagreement";
import { invalid, ok } from "@/lib/domain/failure";
import { OVERRULED_LABELS } from "@/lib/domain/overrule";
import { rulingKey } from "@/lib/domain/scope-choices";
import { questionValues } from "@/lib/domain/question";
import { logClaim } from "@/lib/usecases/log-claim";
import { overruleReading } from "@/lib/usecases/overrule-reading";
import { explainDisagreement, overruleRelation } from "@/lib/usecases/overrule-relation";
import { ruleScope } from "@/lib/usecases/rule-scope";
import { saveQuestion } from "@/lib/usecases/save-question";
import { watchQuestion } from "@/lib/usecases/watch-question";
import { showQuestion } from "@/lib/usecases/show-question";

const pageOf = (workspace: string, number: number) => `/w/${workspace}/questions/${number}`;

export const saveQuestionAction = memberAction(
  questionForm,
  async ({ actor }, input, { target, edit, now }) => {
    const saved = await saveQuestion(actor, input, target.number === 0 ? null : { ...edit, number: target.number }, now);
    return saved.ok ? ok(pageOf(target.workspace, saved.value.number)) : saved;
  },
  async ({ actor }, { target }) => {
    const current = await showQuestion(actor, target.number);
    return current.ok ? { version: current.value.question.version, values: questionValues(current.value.question) } : null;
  },
);

export const logClaimAction = memberAction(claimForm, async ({ actor }, input, { target, values, now }) => {
  const logged = await logClaim(actor, input, {
    questionNumber: target.number,
    now,
    isDuplicateMeant: values["isDuplicateMeant"] === "on",
  });
  return logged.ok ? ok(`${pageOf(target.workspace, target.number)}?logged=${logged.value.number}#c${logged.value.number}`) : logged;
});

const rulingForm = z.object({ claim: wholeNumber, facet: choice(["place", "population"]), isSame: checkbox });

export const ruleScopeAction = memberAction(rulingForm, async ({ actor }, { claim, ...ruling }, { target, edit, now }) => {
  const ruled = await ruleScope(actor, { ...ruling, ...edit, claimNumber: claim, questionNumber: target.number, now });
  const key = rulingKey({ claimNumber: claim, facet: ruling.facet, placementVersion: edit.version + 1 });
  return ruled.ok ? ok(`${pageOf(target.workspace, target.number)}?ruled=${key}`) : ruled;
});

const judgementForm = z.object({ claim: wholeNumber, claimVersion: wholeNumber, isTakingBack: checkbox });
const readingForm = judgementForm.extend({ from: line(), to: line(), ordinarilyFrom: line(), ordinarilyTo: line() });

export const overruleReadingAction = memberAction(
  readingForm,
  async ({ actor }, { claim, claimVersion, isTakingBack, ...ends }, { target, edit, now }) => {
    const judging = { ...edit, questionNumber: target.number, claimNumber: claim, claimVersion, now };
    const done = await overruleReading(actor, { ...judging, reading: isTakingBack ? null : ends });
    return done.ok ? ok(`${pageOf(target.workspace, target.number)}?judged=${claim}-${edit.version + 1}`) : done;
  },
);

const pairForm = judgementForm.extend({ other: wholeNumber, otherVersion: wholeNumber });

/** The page with the pair explained, and what was judged of it told. */
function pairPage({ workspace, number }: { workspace: string; number: number }, claim: number, other: number, version: number): string {
  return `${pageOf(workspace, number)}?why=c${claim}-c${other}&judged=${claim}-${version + 1}`;
}

const relationForm = pairForm.extend({ label: choice(["", ...OVERRULED_LABELS]).default("") });

export const overruleRelationAction = memberAction(
  relationForm,
  async ({ actor }, { claim, other, isTakingBack, label, ...versions }, { target, edit, now }) => {
    if (!isTakingBack && label === "") return invalid("label", "choose one of the list");
    const judging = { ...edit, ...versions, questionNumber: target.number, claimNumber: claim, otherNumber: other, now };
    const done = await overruleRelation(actor, { ...judging, label: isTakingBack || label === "" ? null : label });
    return done.ok ? ok(pairPage(target, claim, other, edit.version)) : done;
  },
);

const disagreementForm = pairForm.extend({ cause: choice(["", ...DISAGREEMENT_CAUSES]).default("") });

export const explainDisagreementAction = memberAction(
  disagreementForm,
  async ({ actor }, { claim, other, isTakingBack, cause, ...versions }, { target, edit, now }) => {
    if (!isTakingBack && cause === "") return invalid("cause", "choose one of the list");
    const judging = { ...edit, ...versions, questionNumber: target.number, claimNumber: claim, otherNumber: other, now };
    const done = await explainDisagreement(actor, { ...judging, cause: isTakingBack || cause === "" ? null : cause });
    return done.ok ? ok(pairPage(target, claim, other, edit.version)) : done;
  },
);

export const watchAction = memberAction(z.object({ isOn: checkbox }), async ({ actor }, { isOn }, { target }) => {
  const watched = await watchQuestion(actor, target.number, isOn);
  return watched.ok ? ok(pageOf(target.workspace, target.number)) : watched;
});
