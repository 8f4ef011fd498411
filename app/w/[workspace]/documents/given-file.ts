import { afterChange } from "@/lib/boundary/after-change";
import { readFile } from "@/lib/boundary/files/read-file";
import { isOwnOrigin } from "@/lib/boundary/hosts";
import { numberParamOr, queryText } from "@/lib/boundary/params";
import { findMember } from "@/lib/boundary/session";
import type { FileFault, FileText, Original } from "@/lib/domain/document-file";
import { type Failure, type Result, ok } from "@/lib/domain/failure";
import type { Fetched, PageFault } from "@/lib/domain/fetched-page";
import { type Actor, authorize } from "@/lib/domain/policy";
import { addSnapshot } from "@/lib/usecases/add-snapshot";
import { allowRequest } from "@/lib/usecases/limit-requests";
import { saveFile } from "@/lib/usecases/save-file";

/** Who gives a file, where what comes of it is told, and the document whose newer text it holds; null for a document of its own. */
export type Giver = { readonly actor: Actor; readonly base: string; readonly number: number | null; readonly isTooOften: boolean };

/** A file, and how it came where it was fetched. */
export type GivenFile = { readonly file: Original; readonly fetched?: Fetched };

/** The member who sent a form with a file, or the answer to anybody else. */
export async function giverOf(request: Request, workspace: string): Promise<Giver | Response> {
  if (!isOwnOrigin(request.headers)) return new Response("A form was sent from elsewhere.\n", { status: 403 });
  const base = `/w/${workspace}/documents`;
  const member = await findMember(workspace);
  if (!member.ok) {
    if (member.failure.code === "signed_out") return goTo(`/sign-in?next=${encodeURIComponent(`${base}/new`)}`);
    return new Response("There is no such workspace.\n", { status: 404 });
  }
  const { actor } = member.value;
  if (!authorize(actor, "document:write").ok) return new Response("Your role may not add documents.\n", { status: 403 });
  const allowed = await allowRequest(`files:${actor.userId}`);
  const number = numberParamOr(null, queryText(new URL(request.url).searchParams.get("document") ?? undefined));
  return { actor, base, number, isTooOften: !allowed.ok };
}

/** Reads a file and keeps it, and leads to its document; where it cannot be read, back to the form with the reason. */
export async function readAndKeep(giver: Giver, given: GivenFile): Promise<Response> {
  const read = await readFile(given.file);
  if (!read.ok) return goTo(formOf(giver, read.fault));
  const before = new Date();
  const kept = await keep(giver, given, read.value);
  if (!kept.ok) return goTo(formOf(giver, faultOf(kept.failure)));
  return goTo(await afterChange(giver.actor, `${giver.base}/${kept.value}`, before));
}

async function keep({ actor, number }: Giver, { file: original, fetched }: GivenFile, read: FileText): Promise<Result<string>> {
  const along = fetched === undefined ? { original } : { original, fetched };
  if (number !== null) {
    const added = await addSnapshot(actor, number, { text: read.text, ...along });
    return added.ok ? ok(String(number)) : added;
  }
  const saved = await saveFile(actor, { read, ...along });
  return saved.ok ? ok(`${saved.value.number}${saved.value.isNew ? "" : "?known=1"}`) : saved;
}

function faultOf({ code }: Failure): FileFault {
  return code === "invalid" ? "kept_already" : "busy";
}

/** The form that a file was given in, with what is wrong, and the address that was given there. */
export function formOf({ base, number }: Pick<Giver, "base" | "number">, fault: FileFault | PageFault, url = ""): string {
  const query = new URLSearchParams({ fault, ...(url === "" ? {} : { url }) });
  return `${number === null ? `${base}/new` : `${base}/${number}/text`}?${query.toString()}`;
}

/** Leads a browser on after a form. */
export function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
