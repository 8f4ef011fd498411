import "server-only";
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { FILE_FAULTS, type FileFault, type FileKind, type FileText, type Original, fileKindOf } from "../../domain/document-file";
import { env } from "../../env";

/** What a file says, or why that cannot be read. */
export type FileRead = { readonly ok: true; readonly value: FileText } | { readonly ok: false; readonly fault: FileFault };

/** Longer than the reader gives itself: it is ended where it does not end itself. */
const LONGEST_MS = 13_000;
/** Each may take half a gigabyte for a moment. */
const MOST_AT_ONCE = 2;
let running = 0;

const line = z.string().nullable();
const answer = z.union([
  z.object({ read: z.object({ text: z.string(), title: line, author: line, publisher: line, published: line, language: line }) }),
  z.object({ fault: z.enum(Object.keys(FILE_FAULTS) as [FileFault, ...FileFault[]]) }),
]);

/** Reads a file in a process of its own, which is ended when it takes too long or too much memory, whatever the file does to it. */
export async function readFile({ name, bytes, charset = "" }: Original): Promise<FileRead> {
  const kind = fileKindOf(name, bytes);
  if (kind in FILE_FAULTS) return { ok: false, fault: kind as FileFault };
  if (running >= MOST_AT_ONCE) return { ok: false, fault: "busy" };
  running += 1;
  try {
    return await readApart(kind as FileKind, bytes, charset);
  } finally {
    running -= 1;
  }
}

async function readApart(kind: FileKind, bytes: Uint8Array, charset: string): Promise<FileRead> {
  const reader = spawn(process.execPath, [env().DOCUMENT_READER, "read-document", kind, charset], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<boolean>((resolve) => {
    reader.once("error", () => resolve(false)).once("close", (code) => resolve(code === 0));
  });
  // A reader that ends early closes its end of the pipe: what it said counts, not that.
  reader.stdin.on("error", () => undefined).end(bytes);
  const [said, isDone] = await Promise.all([text(reader.stdout), ended]);
  if (!isDone) return { ok: false, fault: "too_slow" };
  const told = answer.safeParse(parsed(said));
  if (!told.success) return { ok: false, fault: "broken" };
  return "read" in told.data ? { ok: true, value: told.data.read } : { ok: false, fault: told.data.fault };
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}
