import { parseReadInput } from "../lib/boundary/inputs/read-input";
import { candidatesJson } from "../lib/boundary/read-response";
import { readCandidates } from "../lib/domain/text/read-candidates";
import { readStdin } from "./read-stdin";

/** Reads text from standard input and writes the claims that it may make; `--published=2024-10-29` resolves its weekdays. See docs/api.md. */
async function main(options: readonly string[]): Promise<number> {
  const published = options.find((option) => option.startsWith("--published="))?.slice("--published=".length);
  const input = parseReadInput({ text: await readStdin(), ...(published === undefined ? {} : { published }) });
  if (!input.ok) {
    const { failure } = input;
    process.stderr.write(failure.code === "invalid" ? `${failure.field}: ${failure.reason}\n` : `${failure.code}\n`);
    return 2;
  }
  const { text, ...background } = input.value;
  await new Promise((resolve) => process.stdout.write(`${candidatesJson(text, readCandidates(text, background))}\n`, resolve));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
