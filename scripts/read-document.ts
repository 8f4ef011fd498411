// Reads the file on its standard input, of the kind and in the charset that its arguments name, and writes its text as JSON. A process of its own: the limits
// of a worker do not count typed arrays, and a regular expression or a parser that runs away can be ended only from outside.
import { buffer } from "node:stream/consumers";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { Unreadable } from "../lib/boundary/files/unreadable";
import { textOfFile } from "../lib/boundary/files/text-of-file";
import type { FileFault, FileKind, FileText } from "../lib/domain/document-file";

const LONGEST_MS = 10_000;
const MOST_HEAP_MB = 128;
const MOST_MEMORY_BYTES = 450_000_000;
const WATCHED_EVERY_MS = 20;

type Answer = { readonly read: FileText } | { readonly fault: FileFault };

function tell(answer: Answer): void {
  process.stdout.write(JSON.stringify(answer), () => process.exit(0));
}

async function watchOver(kind: string, charset: string): Promise<void> {
  // A copy of its own, which can be handed over.
  const bytes = new Uint8Array(await buffer(process.stdin));
  setTimeout(() => tell({ fault: "too_slow" }), LONGEST_MS);
  setInterval(() => {
    if (process.memoryUsage.rss() > MOST_MEMORY_BYTES) tell({ fault: "too_much_memory" });
  }, WATCHED_EVERY_MS);
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { kind, bytes, charset },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  worker.once("message", tell);
  worker.once("error", (error: NodeJS.ErrnoException) => {
    tell({ fault: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too_much_memory" : "broken" });
  });
}

type Given = { readonly kind: FileKind; readonly bytes: Uint8Array; readonly charset: string };

async function answerOf({ kind, bytes, charset }: Given): Promise<Answer> {
  try {
    return { read: await textOfFile(kind, bytes, charset === "" ? null : charset) };
  } catch (error) {
    return { fault: error instanceof Unreadable ? error.fault : "broken" };
  }
}

if (isMainThread) await watchOver(process.argv[2] ?? "", process.argv[3] ?? "");
else parentPort?.postMessage(await answerOf(workerData as Given));
