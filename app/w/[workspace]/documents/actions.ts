"use server";

import { memberAction } from "@/lib/boundary/action";
import { documentForm, textForm } from "@/lib/boundary/inputs/document-form";
import { ok } from "@/lib/domain/failure";
import { addSnapshot } from "@/lib/usecases/add-snapshot";
import { saveDocument } from "@/lib/usecases/save-document";

export const saveDocumentAction = memberAction(documentForm, async ({ actor }, input, { target }) => {
  const saved = await saveDocument(actor, input);
  return saved.ok ? ok(`/w/${target.workspace}/documents/${saved.value}`) : saved;
});

export const addTextAction = memberAction(textForm, async ({ actor }, { text }, { target }) => {
  const added = await addSnapshot(actor, target.number, text);
  return added.ok ? ok(`/w/${target.workspace}/documents/${target.number}`) : added;
});
