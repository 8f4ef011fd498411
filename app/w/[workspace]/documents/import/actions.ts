"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { ReferencesState } from "@/components/document/references-form";
import { readBibliography } from "@/lib/boundary/bibliography/read-bibliography";
import { decode } from "@/lib/boundary/files/decode";
import { requireOwnOrigin } from "@/lib/boundary/form";
import { text } from "@/lib/boundary/inputs/text";
import { type Member, findMember } from "@/lib/boundary/session";
import type { Failure } from "@/lib/domain/failure";
import { failureWords, valuesIn } from "@/lib/domain/form-state";
import { type CheckedReference, checkReferences, importReferences } from "@/lib/usecases/import-references";

const slug = z.string().max(60);
const LARGEST = 500_000;

/** Looks at the entries of a file of references, or adds those that were looked at. */
export async function importReferencesAction(given: string, _before: ReferencesState, form: FormData): Promise<ReferencesState> {
  await requireOwnOrigin();
  const workspace = slug.parse(given);
  const pasted = await textIn(form);
  const state: ReferencesState = { text: pasted ?? "", rows: null, message: null };
  const member = await findMember(workspace);
  if (!member.ok) return { ...state, message: failureWords(member.failure) };
  if (pasted === null) return { ...state, message: UNREADABLE };
  const { step } = valuesIn(form);
  if (step === "change") return state;
  const items = readBibliography(pasted);
  if (!items.ok) return { ...state, message: faultOf(items.failure) };
  return step === "add" ? add(member.value, items.value, { state, workspace }) : look(member.value, items.value, state);
}

type Items = Parameters<typeof checkReferences>[1];

async function look({ actor }: Member, items: Items, state: ReferencesState): Promise<ReferencesState> {
  const checked = await checkReferences(actor, items);
  return checked.ok ? { ...state, rows: checked.value.map(shownReference) } : { ...state, message: faultOf(checked.failure) };
}

async function add(
  { actor }: Member,
  items: Items,
  { state, workspace }: { readonly state: ReferencesState; readonly workspace: string },
): Promise<ReferencesState> {
  const added = await importReferences(actor, items);
  if (!added.ok) return { ...state, message: faultOf(added.failure) };
  redirect(`/w/${workspace}/documents?done=${added.value}`);
}

const UNREADABLE = "This is no text of up to 500 kB that can be kept: give a .bib, .ris or CSL-JSON file, in parts where it is larger.";

/** What was pasted, or what the file says; null for what is no text, or too much of it. */
async function textIn(form: FormData): Promise<string | null> {
  const file = form.get("file");
  const isFile = file instanceof File && file.size > 0;
  if (isFile && file.size > LARGEST) return null;
  const given = isFile ? decode(new Uint8Array(await file.arrayBuffer())) : (valuesIn(form)["text"] ?? "");
  return given !== null && Buffer.byteLength(given) <= LARGEST && text.safeParse(given).success ? given : null;
}

function faultOf(failure: Failure): string {
  return failure.code === "invalid" ? `The references ${failure.reason}.` : failureWords(failure);
}

function shownReference({ reference: { title, authors, publisher, published }, problem }: CheckedReference) {
  return { title, authors: authors.join(", "), publisher, published, problem };
}
