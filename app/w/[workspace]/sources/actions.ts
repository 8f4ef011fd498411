"use server";

import { memberAction } from "@/lib/boundary/action";
import { sourceForm } from "@/lib/boundary/inputs/source-form";
import { ok } from "@/lib/domain/failure";
import { sourceValues } from "@/lib/domain/source";
import { namesIn } from "@/lib/domain/wording";
import { showSource } from "@/lib/usecases/show-source";
import { saveSource } from "@/lib/usecases/save-source";

export const saveSourceAction = memberAction(
  sourceForm,
  async ({ actor }, input, { target, edit }) => {
    const saved = await saveSource(actor, input, target.number === 0 ? null : { ...edit, number: target.number });
    return saved.ok ? ok(`/w/${target.workspace}/sources/${saved.value.number}`) : saved;
  },
  async ({ actor }, { target }) => {
    const current = await showSource(actor, target.number, null);
    if (!current.ok) return null;
    const { source, sourceById } = current.value;
    return { version: source.version, values: sourceValues(source, namesIn(sourceById)) };
  },
);
