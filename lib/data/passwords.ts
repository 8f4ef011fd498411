import { hash, verify } from "@node-rs/argon2";

/** The library hashes with argon2id unless told otherwise. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** At most four at a time: each takes 19 MB and a core. Who has done hands the place to the next in line. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running === AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** Argon2id with the OWASP floor for memory and passes. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

let stand: Promise<string> | undefined;

/** Compares a password; for a person who does not exist or has none it works as long, and is false. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  stand ??= hashPassword("nobody has this password");
  const against = stored ?? (await stand);
  const isRight = await inTurn(() => verify(against, password));
  return stored !== null && isRight;
}
