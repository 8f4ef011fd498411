import { afterChange } from "@/lib/boundary/after-change";
import { readFile } from "@/lib/boundary/files/read-file";
import { type Received, receiveFile } from "@/lib/boundary/files/receive-file";
import { isOwnOrigin } from "@/lib/boundary/hosts";
import { numberParamOr } from "@/lib/boundary/params";
import { findMember } from "@/lib/boundary/session";
import type { FileFault, FileText } from "@/lib/domain/document-file";
import { type Failure, type Result, ok } from "@/lib/domain/failure";
import { type Actor, authorize } from "@/lib/domain/policy";
import { addSnapshot } from "@/lib/usecases/add-snapshot";
import { allowRequest } from "@/lib/usecases/limit-requests";
import { saveUpload } from "@/lib/usecases/save-upload";

type Context = { readonly params: Promise<{ workspace: string }> };

/** `POST /w/{workspace}/documents/upload`: a form with a file, read and kept as a document, or as a newer text of the one it names. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  if (!isOwnOrigin(request.headers)) return new Response("A form was sent from elsewhere.\n", { status: 403 });
  const base = `/w/${workspace}/documents`;
  const member = await findMember(workspace);
  if (!member.ok) return member.failure.code === "signed_out" ? goTo(`/sign-in?next=${base}/new`) : status(404);
  const { actor } = member.value;
  if (!authorize(actor, "document:write").ok) return status(403);
  const isAllowed = await allowRequest(`upload:${actor.userId}`);
  const received = isAllowed.ok ? await receiveFile(request) : "busy";
  return typeof received === "string" ? goTo(`${base}/new?fault=${received}`) : readAndKeep(actor, received, base);
}

async function readAndKeep(actor: Actor, received: Received, base: string): Promise<Response> {
  const number = numberParamOr(null, received.fields.get("document") ?? "");
  const form = number === null ? `${base}/new` : `${base}/${number}/text`;
  const read = await readFile(received.file.name, received.file.bytes);
  if (!read.ok) return goTo(`${form}?fault=${read.fault}`);
  const before = new Date();
  const kept = await keep(actor, received, read.value, number);
  return goTo(kept.ok ? await afterChange(actor, `${base}/${kept.value}`, before) : `${form}?fault=${faultOf(kept.failure)}`);
}

async function keep(actor: Actor, { file }: Received, read: FileText, number: number | null): Promise<Result<string>> {
  if (number !== null) {
    const added = await addSnapshot(actor, number, { text: read.text, original: file });
    return added.ok ? ok(String(number)) : added;
  }
  const saved = await saveUpload(actor, file, read);
  return saved.ok ? ok(`${saved.value.number}${saved.value.isNew ? "" : "?known=1"}`) : saved;
}

function faultOf({ code }: Failure): FileFault {
  return code === "invalid" ? "kept_already" : "busy";
}

function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

function status(code: 403 | 404): Response {
  return new Response(code === 403 ? "Your role may not add documents.\n" : "There is no such workspace.\n", { status: code });
}
