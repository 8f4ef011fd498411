import { spawn } from "node:child_process";
import { join } from "node:path";
import { Refusal } from "./refusal";
import { say } from "./steps";

/** Runs one of the project's tools; its output is shown as it comes. Refuses where it finds fault. */
export async function check(what: string, tool: string, args: readonly string[]): Promise<void> {
  say(`\n${what}`);
  const env = { ...process.env, ...(tool === "vitest" ? { NODE_ENV: "test" as const } : {}) };
  const child = spawn(tool === process.execPath ? tool : join("node_modules/.bin", tool), args, {
    stdio: ["ignore", "inherit", "inherit"],
    env,
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Refusal(`${what} failed; see above.`);
}
