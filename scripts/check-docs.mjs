// Fails where a document names a file or an npm script that does not exist, or the code a section of the method that is not there.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync("docs", { recursive: true })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);
const faults = documents.flatMap((document) => {
  const text = readFileSync(document, "utf8");
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => join(dirname(document), match[1]));
  const paths = [
    ...text.matchAll(/`((?:lib|app|components|scripts|prisma|docs|e2e|bench)\/[^`\s]*|[.\w-]+\.(?:mjs|config\.[a-z]+))`/g),
  ].map((match) => match[1]);
  const commands = [...text.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2]);
  return [
    ...[...links, ...paths].filter((path) => !existsSync(path)).map((path) => `${document} names ${path}, which is not there`),
    ...commands.filter((name) => !scripts.includes(name)).map((name) => `${document} names npm run ${name}, which is no script`),
  ];
});
const method = readFileSync("docs/method.md", "utf8");
const numbers = new Set(
  [...method.matchAll(/^#+ (\d(?:\.\d+)?)[ .]|\*\*(9\.\d+)(?:, (9\.\d+))?\*\*|^1\. /gm)].flatMap((match) => match.slice(1)),
);
const files = ["lib", "components", "app", "prisma"].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => /\.(tsx?|sql)$/.test(name) && !name.includes("generated"))
    .map((name) => join(folder, name)),
);
for (const file of files) {
  for (const [, cited] of readFileSync(file, "utf8").matchAll(/METHOD ((?:\d+(?:\.\d+)?(?:\(\d\))?(?:, |-)?)+)/g))
    for (const number of cited.match(/\d+(?:\.\d+)?(?!\))/g) ?? [])
      if (!numbers.has(number)) faults.push(`${file} cites METHOD ${number}, which docs/method.md does not have`);
}
if (faults.length > 0) {
  process.stderr.write(`${faults.join("\n")}\n`);
  process.exit(1);
}
