import {
  type Client,
  type OpenSession,
  type SignedIn,
  countTry,
  endSession,
  findLogin,
  findPassword,
  findSession,
  isKnownNetwork,
  listSessions,
  openSession,
  renameUser,
  revokeSessions,
  savePassword,
  consumeLink,
} from "../data/accounts";
import { type Db, transaction, withoutContext } from "../data/client";
import { hashPassword, verifyPassword } from "../data/passwords";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { UserId } from "../domain/ids";
import { networkOf } from "../domain/network";
import { passwordFault } from "../domain/password";

type Limit = { readonly most: number; readonly seconds: number };

const PER_NETWORK: Limit = { most: 10, seconds: 60 };
const PER_ACCOUNT_AND_NETWORK: Limit = { most: 5, seconds: 15 * 60 };
/** Holds strangers back only: nobody can lock somebody out of an account from where they have signed in before. */
const PER_ACCOUNT: Limit = { most: 20, seconds: 60 * 60 };

/** Checks a password and opens a session; returns its token. Takes as long for an unknown address as for a known one. */
export async function signIn(email: string, password: string, client: Client): Promise<Result<string>> {
  const allowed = await withinLimits(email.toLowerCase(), client);
  if (!allowed.ok) return allowed;
  const login = await withoutContext((db) => findLogin(db, email));
  const isRight = await verifyPassword(login?.hash ?? null, password);
  if (login === null || !isRight) return refuse({ code: "signed_out" });
  return ok(await sessionFor(login.userId, client));
}

async function withinLimits(email: string, { address }: Client): Promise<Result<null>> {
  const network = networkOf(address);
  return transaction({}, async (db) => {
    const own = await count(db, `sign-in from ${network}`, PER_NETWORK);
    if (!own.ok) return own;
    const pair = await count(db, `sign-in as ${email} from ${network}`, PER_ACCOUNT_AND_NETWORK);
    if (!pair.ok) return pair;
    const all = await count(db, `sign-in as ${email}`, PER_ACCOUNT);
    return all.ok || (await isKnownNetwork(db, email, address)) ? ok(null) : all;
  });
}

/** Counts a try; refuses it where there were too many. */
async function count(db: Db, key: string, { most, seconds }: Limit): Promise<Result<null>> {
  const { tries, secondsLeft } = await countTry(db, key, seconds);
  return tries > most ? refuse({ code: "rate_limited", seconds: secondsLeft }) : ok(null);
}

/** Uses up a one-time link and opens a session; returns its token. */
export async function signInByLink(link: string, client: Client): Promise<Result<string>> {
  const person = await withoutContext((db) => consumeLink(db, link));
  return person === null ? refuse({ code: "signed_out" }) : ok(await sessionFor(person.userId, client));
}

async function sessionFor(userId: UserId, client: Client): Promise<string> {
  return transaction({ userId }, (db) => openSession(db, client));
}

/** The person behind a session token, and their role in the workspace of that slug. */
export async function identify(token: string, workspaceSlug: string): Promise<SignedIn | null> {
  return withoutContext((db) => findSession(db, token, workspaceSlug));
}

export async function signOut(token: string): Promise<void> {
  await withoutContext((db) => endSession(db, token));
}

export type Account = { readonly sessions: readonly OpenSession[]; readonly hasPassword: boolean };

/** What a person may see of their own account. */
export async function showAccount(userId: UserId): Promise<Account> {
  return transaction({ userId }, async (db) => ({
    sessions: await listSessions(db, userId),
    hasPassword: (await findPassword(db, userId)) !== null,
  }));
}

/** Sets a new password and signs the person out everywhere else. The old one is asked for where there is one. */
export async function changePassword(person: SignedIn, given: { current: string; next: string }): Promise<Result<null>> {
  const { userId, sessionId, email, name } = person;
  const allowed = await transaction({ userId }, (db) => count(db, `password of ${userId}`, PER_ACCOUNT_AND_NETWORK));
  if (!allowed.ok) return allowed;
  const current = await transaction({ userId }, (db) => findPassword(db, userId));
  if (current !== null && !(await verifyPassword(current, given.current))) return invalid("current", "this is not your current password");
  const fault = passwordFault(given.next, [email, name]);
  if (fault !== null) return invalid("next", fault);
  const hash = await hashPassword(given.next);
  await transaction({ userId }, async (db) => {
    await savePassword(db, userId, hash);
    await revokeSessions(db, { except: sessionId });
  });
  return ok(null);
}

/** Signs one of the person's sessions out, or all but the present one. */
export async function endSessions(person: SignedIn, which: "others" | { readonly only: string }): Promise<void> {
  const { userId, sessionId } = person;
  await transaction({ userId }, (db) => revokeSessions(db, which === "others" ? { except: sessionId } : which));
}

export async function renamePerson({ userId }: SignedIn, name: string): Promise<Result<null>> {
  const plain = name.trim();
  if (plain === "") return invalid("name", "write the name your colleagues know you by");
  await transaction({ userId }, (db) => renameUser(db, userId, plain));
  return ok(null);
}
