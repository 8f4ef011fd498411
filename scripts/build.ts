import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { buildEnvironment } from "./environment";
import { Refusal } from "./refusal";

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "next.config.js",
  "proxy.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];

/** Holds what the last whole build was made from: what is written before a build has ended says nothing. */
const STAMP = "crossbearing-built";

/** Whether there is no whole build, or something it is made from was changed since it began. */
export function isBuildStale(root: string, buildFolder: string): boolean {
  const stamp = join(root, buildFolder, STAMP);
  return !fs.existsSync(stamp) || fs.readFileSync(stamp, "utf8") !== sourcesText(root);
}

/** Every source file by name, with when it was changed and its size: what was added, moved or deleted shows as well. */
function sourcesText(root: string): string {
  return SOURCES.flatMap((source) => filesOf(join(root, source))).join("\n");
}

function filesOf(path: string): string[] {
  const found = fs.statSync(path);
  if (!found.isDirectory()) return [`${path} ${found.mtimeMs} ${found.size}`];
  return fs
    .readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** Builds the application; its output is shown where it fails. */
export async function build(root: string, secret: string, buildFolder: string): Promise<void> {
  const stamp = join(root, buildFolder, STAMP);
  const sources = sourcesText(root);
  fs.rmSync(stamp, { force: true });
  const env = { ...process.env, ...buildEnvironment(secret), NODE_ENV: "production" as const };
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill());
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  const text = Buffer.concat(output).toString();
  if (/ENOSPC/.test(text)) throw new Refusal("The disk is full: free some space and start again.");
  if (code !== 0) throw new Refusal(`The build failed:\n${text}`);
  fs.writeFileSync(stamp, sources);
}
