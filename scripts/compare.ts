import { allPairsJson, compareJson } from "../lib/boundary/compare-response";
import { parseCompareInput } from "../lib/boundary/inputs/compare-input";
import { type Comparison, compare } from "../lib/domain/comparison/compare";
import type { Result } from "../lib/domain/failure";
import { readStdin } from "./read-stdin";

/** Reads a `compare` request from standard input and answers it on standard output; see docs/api.md. */
async function main(options: ReadonlySet<string>): Promise<number> {
  const comparison = comparisonOf(await readStdin());
  if (!comparison.ok) {
    const { failure } = comparison;
    process.stderr.write(failure.code === "invalid" ? `${failure.field}: ${failure.reason}\n` : `${failure.code}\n`);
    return 2;
  }
  await write(compareJson(comparison.value, options.has("--no-pairs") ? "none" : "default"), "");
  if (options.has("--all-pairs")) await write(allPairsJson(comparison.value), "\n");
  return 0;
}

function comparisonOf(input: string): Result<Comparison> {
  let body: unknown;
  try {
    body = JSON.parse(input);
  } catch (error) {
    return { ok: false, failure: { code: "invalid", field: "request", reason: `is not JSON: ${(error as Error).message}` } };
  }
  const request = parseCompareInput(body);
  return request.ok ? compare(request.value) : request;
}

/** Writes pieces with something between them and a line end after the last, no faster than they are taken. */
async function write(pieces: Iterable<string>, between: string): Promise<void> {
  let held = "";
  for (const piece of pieces) {
    held += piece + between;
    if (held.length < 65_536) continue;
    if (!process.stdout.write(held)) await new Promise((resolve) => process.stdout.once("drain", resolve));
    held = "";
  }
  process.stdout.write(between === "\n" ? held : `${held}\n`);
}

process.exitCode = await main(new Set(process.argv.slice(2)));
