"use server";

import { memberAction } from "@/lib/boundary/action";
import { sourceForm } from "@/lib/boundary/inputs/source-form";
import { ok } from "@/lib/domain/failure";
import { saveSource } from "@/lib/usecases/save-source";

export const saveSourceAction = memberAction(sourceForm, async ({ actor }, input, { target, values }) => {
  const edit = target.number === 0 ? null : { number: target.number, version: Number(values["version"]), reason: values["reason"] ?? "" };
  const saved = await saveSource(actor, input, edit);
  return saved.ok ? ok(`/w/${target.workspace}/sources/${saved.value.number}`) : saved;
});
