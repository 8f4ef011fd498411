import { Refusal } from "./database/migrate";

/** Runs a command to its end: a refusal is one clear line, a fault shows its stack, and both exit with 1. */
export async function run(work: () => Promise<void>): Promise<never> {
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
