const LONGEST_QUEUE = 64;

type Queue = { last: Promise<unknown>; length: number };
const queues = new Map<string, Queue>();

/** Runs one piece of work at a time for each key, in the order they came. Gives null, and does not run it, where too many wait already. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T | null> {
  const queue = queues.get(key) ?? { last: Promise.resolve(), length: 0 };
  if (queue.length >= LONGEST_QUEUE) return null;
  const mine = queue.last.then(work);
  queue.last = mine.catch(() => undefined);
  queue.length += 1;
  queues.set(key, queue);
  try {
    return await mine;
  } finally {
    queue.length -= 1;
    if (queue.length === 0) queues.delete(key);
  }
}
