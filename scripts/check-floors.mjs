// Holds package-lock.json against security/floors.json, the advisories that concern us, kept by hand: `npm audit` asks a
// server that not every registry has. Also: versions are exact, and no package needs a script of its own to be installed.
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
const { floors, installScriptsNotRun } = read("security/floors.json");
const manifest = read("package.json");
const locked = Object.entries(read("package-lock.json").packages).filter(([path]) => path !== "");
const faults = [];

const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const parts = (version) => version.split(/[.-]/).slice(0, 3).map(Number);

function isBelow(version, least) {
  const [a, b] = [parts(version), parts(least)];
  const first = a.findIndex((part, index) => part !== b[index]);
  return first === -1 ? version.includes("-") : a[first] < b[first];
}

for (const [name, { least, banned, mayBeAbsent, why }] of Object.entries(floors)) {
  const found = locked.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version);
  if (banned) for (const version of found) faults.push(`${name} ${version} is locked: ${why}`);
  else if (found.length === 0 && !mayBeAbsent) faults.push(`${name} is not locked: take it out of security/floors.json or put it back`);
  else for (const version of found) if (isBelow(version, least)) faults.push(`${name} ${version} is below ${least}: ${why}`);
}
for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) faults.push(`${name} is not pinned: "${version}" in package.json`);
for (const [path, { hasInstallScript }] of locked)
  if (hasInstallScript && !installScriptsNotRun.includes(nameOf(path)))
    faults.push(
      `${nameOf(path)} has an install script, which we do not run: see that it works without, then name it in security/floors.json`,
    );

process.stdout.write(`${Object.keys(floors).length} floors, ${locked.length} locked packages, ${faults.length} faults\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);
