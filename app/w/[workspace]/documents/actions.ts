"use server";

import { memberAction } from "@/lib/boundary/action";
import { documentFieldsForm, documentForm, textForm } from "@/lib/boundary/inputs/document-form";
import { documentValues } from "@/lib/domain/document";
import { ok } from "@/lib/domain/failure";
import { namesIn } from "@/lib/domain/wording";
import { addSnapshot } from "@/lib/usecases/add-snapshot";
import { editDocument } from "@/lib/usecases/edit-document";
import { saveDocument } from "@/lib/usecases/save-document";
import { showDocument } from "@/lib/usecases/show-document";

export const saveDocumentAction = memberAction(documentForm, async ({ actor }, input, { target }) => {
  const saved = await saveDocument(actor, input);
  return saved.ok ? ok(`/w/${target.workspace}/documents/${saved.value}`) : saved;
});

export const addTextAction = memberAction(textForm, async ({ actor }, input, { target }) => {
  const added = await addSnapshot(actor, target.number, input);
  return added.ok ? ok(`/w/${target.workspace}/documents/${target.number}`) : added;
});

export const editDocumentAction = memberAction(
  documentFieldsForm,
  async ({ actor }, input, { target, edit }) => {
    const saved = await editDocument(actor, input, { version: edit.version, number: target.number });
    return saved.ok ? ok(`/w/${target.workspace}/documents/${saved.value}`) : saved;
  },
  async ({ actor }, { target }) => {
    const current = await showDocument(actor, target.number, null);
    if (!current.ok) return null;
    const { document, sourceById } = current.value;
    return { version: document.version, values: documentValues(document, namesIn(sourceById)) };
  },
);
