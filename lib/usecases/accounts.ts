import {
  type OpenSession,
  type SignedIn,
  countTry,
  endSession,
  findLogin,
  findPassword,
  findSession,
  listSessions,
  openSession,
  renameUser,
  revokeSessions,
  savePassword,
  consumeLink,
} from "../data/accounts";
import { transaction, withoutContext } from "../data/client";
import { hashPassword, verifyPassword } from "../data/passwords";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { UserId } from "../domain/ids";
import { passwordFault } from "../domain/password";

/** Where a sign-in comes from, as far as the server can tell. */
export type Client = { readonly address: string; readonly device: string };

const PER_ADDRESS = { most: 10, seconds: 60 };
const PER_ACCOUNT = { most: 5, seconds: 15 * 60 };

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
  return transaction({}, async (db) => {
    for (const [key, limit] of [
      [`sign-in ${address}`, PER_ADDRESS],
      [`sign-in ${email} ${networkOf(address)}`, PER_ACCOUNT],
    ] as const) {
      const { tries, secondsLeft } = await countTry(db, key, limit.seconds);
      if (tries > limit.most) return refuse({ code: "rate_limited", seconds: secondsLeft });
    }
    return ok(null);
  });
}

/** The neighbourhood of an address: the first three parts of IPv4, the first four groups of IPv6. */
function networkOf(address: string): string {
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address.split(".").slice(0, 3).join(".");
}

/** Uses up a one-time link and opens a session; returns its token. */
export async function signInByLink(link: string, client: Client): Promise<Result<string>> {
  const person = await withoutContext((db) => consumeLink(db, link));
  return person === null ? refuse({ code: "signed_out" }) : ok(await sessionFor(person.userId, client));
}

async function sessionFor(userId: UserId, { device, address }: Client): Promise<string> {
  return transaction({ userId }, (db) => openSession(db, userId, { device, place: address }));
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
  const current = await transaction({ userId }, (db) => findPassword(db, userId));
  if (current !== null && !(await verifyPassword(current, given.current))) return invalid("current", "this is not your current password");
  const fault = passwordFault(given.next, [email, name]);
  if (fault !== null) return invalid("next", fault);
  const hash = await hashPassword(given.next);
  await transaction({ userId }, async (db) => {
    await savePassword(db, userId, hash);
    await revokeSessions(db, userId, { except: sessionId });
  });
  return ok(null);
}

/** Signs one of the person's sessions out, or all but the present one. */
export async function endSessions(person: SignedIn, which: "others" | { readonly only: string }): Promise<void> {
  const { userId, sessionId } = person;
  await transaction({ userId }, (db) => revokeSessions(db, userId, which === "others" ? { except: sessionId } : which));
}

export async function renamePerson({ userId }: SignedIn, name: string): Promise<Result<null>> {
  const plain = name.trim();
  if (plain === "") return invalid("name", "write the name your colleagues know you by");
  await transaction({ userId }, (db) => renameUser(db, userId, plain));
  return ok(null);
}
