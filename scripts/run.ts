import { Refusal } from "./refusal";

let onSignal: () => void = () => process.exit(130);

/** Resolves when somebody asks this process to stop, or the one that started it is gone; until then such a request ends it. */
export function stopRequest(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid !== parent) onSignal();
    }, 1_000);
    onSignal = () => {
      clearInterval(timer);
      onSignal = () => process.exit(130);
      resolve();
    };
  });
}

/** Runs a command to its end: a refusal is one clear line, a fault shows its stack, and both exit with 1. */
export async function run(work: () => Promise<void>): Promise<never> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => onSignal());
  try {
    await work();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${wordsFor(error)}\n`);
    process.exit(1);
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "53100") return "The disk is full: free some space and start again.";
  return stack ?? message;
}
