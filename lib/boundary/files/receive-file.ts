import "server-only";
import { type FileFault, MOST_FILE_BYTES, type Original } from "../../domain/document-file";

/** What stands around the file in what is sent. */
const AROUND_BYTES = 100_000;
/** So much more is read and thrown away, so that the sender hears the answer; beyond it the line is cut. */
const MOST_DRAINED_BYTES = 10 * MOST_FILE_BYTES;
const LONGEST_NAME = 200;

/** Reads the file of a form, whole or not at all: what breaks off, or is larger than a file may be, is a fault. */
export async function receiveFile(request: Request): Promise<Original | FileFault> {
  const type = request.headers.get("content-type") ?? "";
  if (request.body === null || !type.startsWith("multipart/form-data")) return "empty";
  const body = await bytesOf(request.body);
  if (body === null) return "too_large";
  const form = isWhole(body, request.headers.get("content-length")) ? await formIn(body, type) : null;
  return form === null ? "broken" : fileIn(form);
}

function isWhole(body: Buffer, told: string | null): boolean {
  return told === null || Number(told) === body.length;
}

async function fileIn(form: FormData): Promise<Original | FileFault> {
  const file = form.get("file");
  if (file === null || typeof file === "string" || file.size === 0) return "empty";
  return { name: plainName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done && length <= MOST_DRAINED_BYTES; part = await reader.read()) {
    length += part.value.length;
    if (length <= MOST_FILE_BYTES + AROUND_BYTES) parts.push(part.value);
    else parts.length = 0;
  }
  return length > MOST_FILE_BYTES + AROUND_BYTES ? null : Buffer.concat(parts);
}

async function formIn(body: Buffer<ArrayBuffer>, type: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    return null;
  }
}

/** The name of a file without folders and signs that do not show, its end kept where it is long. */
export function plainName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? "";
  const name = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .trim();
  return Array.from(name).slice(-LONGEST_NAME).join("") || "file";
}
