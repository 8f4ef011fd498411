"use server";

import { z } from "zod";
import type { Preview } from "@/components/claim/claim-preview";
import type { Suggestion } from "@/components/source/source-box";
import { parseForm, requireOwnOrigin } from "@/lib/boundary/form";
import { claimForm } from "@/lib/boundary/inputs/claim-form";
import { findMember } from "@/lib/boundary/session";
import type { Failure } from "@/lib/domain/failure";
import { failureWords, valuesIn } from "@/lib/domain/form-state";
import { idFrom } from "@/lib/domain/ids";
import { dayOf } from "@/lib/domain/time/day";
import { suggestSources } from "@/lib/usecases/list-sources";
import { writing } from "@/lib/boundary/preferences";
import { previewClaim } from "@/lib/usecases/preview-claim";

const asked = z.tuple([z.string().max(60), z.string().transform((value) => value.slice(0, 200).replaceAll("\0", "").toWellFormed())]);

export async function suggestSourcesAction(...given: [workspace: string, text: string]): Promise<readonly Suggestion[]> {
  await requireOwnOrigin();
  const [workspace, text] = asked.parse(given);
  const member = await findMember(workspace);
  if (!member.ok) return [];
  const found = await suggestSources(member.value.actor, text);
  return found.ok ? found.value : [];
}

const NOTHING: Preview = { reading: null, position: null, fault: null, relations: [], duplicate: null, newSources: [] };

const previewed = z.strictObject({ workspace: z.string().max(60), question: z.number().int(), editing: z.string().max(40).nullable() });

export async function previewClaimAction(given: z.input<typeof previewed>, form: FormData): Promise<Preview> {
  await requireOwnOrigin();
  const target = previewed.parse(given);
  const member = await findMember(target.workspace);
  if (!member.ok) return { ...NOTHING, fault: failureWords(member.failure) };
  const input = parseForm(claimForm, valuesIn(form));
  if (!input.ok) return { ...NOTHING, fault: faultWords(input.failure) };
  const preview = await previewClaim(member.value.actor, input.value, {
    questionNumber: target.question,
    today: dayOf(new Date()),
    editing: idFrom(target.editing ?? ""),
    write: (await writing()).write,
  });
  if (!preview.ok) return { ...NOTHING, fault: faultWords(preview.failure) };
  const relations = preview.value.relations.map(({ number, speaker: other, relation, why }) => ({
    number,
    speaker: other,
    label: relation.label,
    isProvisional: relation.isProvisional,
    why,
  }));
  const { fault } = preview.value;
  return { ...preview.value, fault: fault === null ? null : faultWords(fault), relations };
}

const SUBJECTS: Readonly<Record<string, string>> = {
  words: "the words",
  figureText: "the figure alone",
  asOf: "the as-of date",
  said: "the day it was said",
  published: "the publication date",
};
/** How a reason begins that says something of its field; the others are whole sentences. */
const PREDICATE = /^(?:is|are|holds?|has|have|says?|speaks|counts|denies|puts|leaves|may|cannot)(?!\p{L})/u;

function faultWords(failure: Failure): string {
  if (failure.code !== "invalid") return failureWords(failure);
  const subject = PREDICATE.test(failure.reason) ? SUBJECTS[failure.field] : undefined;
  return `Not yet: ${subject === undefined ? "" : `${subject} `}${failure.reason}.`;
}
