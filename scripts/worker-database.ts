// Tests of the data rules run on every core, each worker on a database of its own: some of them lock or alter what the others use.

/** The address of a worker's database: the first has the one that is there, the others a copy each. */
export function workerUrl(address: string, worker: number): string {
  const url = new URL(address);
  if (worker > 1) url.pathname += `_${worker}`;
  return url.href;
}

/** The name of the database that an address leads to. */
export function databaseOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname.slice(1));
}
