// Before every command that needs packages: installs them where they are missing or other than the lock file says, and
// makes the Prisma client where the schema is newer. Plain Node, as nothing else is there yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function run(what, command, args, env = {}) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    const text = `${stdout ?? ""}${stderr ?? ""}`;
    process.stderr.write(
      /ENOSPC/.test(text) ? "The disk is full: free some space and start again.\n" : `${text}\n${what} failed; see above.\n`,
    );
    process.exit(1);
  }
  process.stdout.write(`  ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
}

/** Whether every locked package that this machine needs stands in node_modules at its locked version. */
function isInstalled() {
  const marker = join(root, "node_modules/.package-lock.json");
  if (!existsSync(marker)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(marker, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === "" || optional === true || peer === true || present[path]?.version === version,
  );
}

if (!isInstalled())
  run("Installed the packages", "npm", ["install", "--no-save", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]);
if (changed("lib/data/generated/client.ts") < changed("prisma/schema.prisma")) {
  const prisma = join(root, "node_modules/prisma/build/index.js");
  run("Made the database client", process.execPath, [prisma, "generate"], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
  });
}
