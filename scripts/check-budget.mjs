// Holds the sizes of the house: how long files are, how many stand at the root, and how much is tested by how much.
// ESLint holds the limits of single files and functions.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const LIMITS = { median: 60, p95: 200, longest: 250, atRoot: 26, tests: 0.8 };

const files = execFileSync("git", ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .trim()
  .split("\n");
const linesOf = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "").length;
const isTest = (path) => /\.(test|spec|fault|fixture)\.tsx?$|^e2e\/|^scripts\/faults\/|\/cases\/[^/]+\.json$/.test(path);
const isProduct = (path) => /^(app|components|lib)\/|^proxy\.ts$/.test(path) && /\.tsx?$/.test(path) && !isTest(path);
const isCode = (path) => /\.(tsx?|mjs)$/.test(path) && !isTest(path);

const sizes = files
  .filter(isCode)
  .map(linesOf)
  .sort((a, b) => a - b);
const sum = (paths) => paths.map(linesOf).reduce((total, lines) => total + lines, 0);
const found = {
  median: sizes[Math.floor(sizes.length / 2)],
  p95: sizes[Math.floor(sizes.length * 0.95)],
  longest: sizes.at(-1),
  atRoot: new Set(files.map((path) => path.split("/")[0])).size,
  tests: sum(files.filter(isTest)) / sum(files.filter(isProduct)),
};
process.stdout.write(
  `files: median ${found.median} lines, 95 % up to ${found.p95}, longest ${found.longest}; ${found.atRoot} at the root; ` +
    `${found.tests.toFixed(2)} lines of test for a line of the product\n`,
);
const faults = Object.entries(LIMITS).filter(([name, limit]) => (name === "tests" ? found[name] < limit : found[name] > limit));
for (const [name, limit] of faults) process.stderr.write(`${name} is ${found[name]}, the limit ${limit}\n`);
process.exit(faults.length === 0 ? 0 : 1);
