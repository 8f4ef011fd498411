/** Says a line to whoever started us. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one step, and says what it did and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  say(`  ${what} (${((performance.now() - started) / 1_000).toFixed(1)} s)`);
  return result;
}
