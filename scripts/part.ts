import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Refusal } from "./refusal";
import { run } from "./run";

/**
 * Runs scripts/NAME.ts in a process of its own, so that the memory it takes ends with it, and returns what its `part` did. Refuses, in
 * its words, where it failed.
 */
export async function runPart(root: string, name: string, env: Readonly<Record<string, string>>): Promise<unknown> {
  const child = spawn(process.execPath, [join(root, "scripts/run-bundled.mjs"), name], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: "pipe",
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once("error", reject).once("close", (code, signal) => {
      resolve(signal ?? code);
    });
  });
  const [output, fault, how] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (how !== 0) throw new Refusal(fault.trim() || `${name} ended without a word (${how}): start again.`);
  return JSON.parse(output.trim().split("\n").at(-1)!);
}

/** What `runPart` runs. It ends when the process that started it does, however that came to its end. */
export async function part(work: () => Promise<unknown>): Promise<never> {
  process.stdin.once("end", () => process.exit(130)).resume();
  return run(async () => {
    process.stdout.write(JSON.stringify(await work()));
  });
}
