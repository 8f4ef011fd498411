import { createHash, randomBytes } from "node:crypto";
import type { Db, Sql } from "./client";
import { newId } from "./new-id";
import type { UserId, WorkspaceId } from "../domain/ids";
import { networkOf } from "../domain/network";
import type { Role } from "../domain/policy";

/** Where a sign-in comes from, as far as the server can tell. */
export type Client = { readonly address: string; readonly device: string };

export type Login = { readonly userId: UserId; readonly name: string; readonly hash: string };

/** The person behind a session, and their place in a workspace where one was asked for and they belong to it. */
export type SignedIn = {
  readonly sessionId: string;
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly workspace: { readonly id: WorkspaceId; readonly name: string; readonly role: Role } | null;
};

const LIFETIME_DAYS = 14;
const IDLE_DAYS = 7;

/** What is kept of a token: it cannot be turned back into one. */
function digestOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** 256 bits that nobody can guess. */
function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export async function findLogin(db: Sql, email: string): Promise<Login | null> {
  const rows = await db.$queryRaw<{ user_id: UserId; name: string; hash: string }[]>`select * from app.find_login(${email})`;
  const row = rows[0];
  return row === undefined ? null : { userId: row.user_id, name: row.name, hash: row.hash };
}

/** Opens a session for the person of the transaction and returns its token, which is kept nowhere. */
export async function openSession(db: Db, { device, address }: Client): Promise<string> {
  const token = newToken();
  await db.$executeRaw`select app.open_session(${newId()}::uuid, ${digestOf(token)}, make_interval(days => ${LIFETIME_DAYS}::integer), ${device}, ${address}, ${networkOf(address)})`;
  return token;
}

type SessionRow = {
  session_id: string;
  user_id: UserId;
  name: string;
  email: string;
  workspace_id: WorkspaceId | null;
  workspace_name: string | null;
  role: Role | null;
};

export async function findSession(db: Sql, token: string, workspaceSlug: string): Promise<SignedIn | null> {
  const rows = await db.$queryRaw<
    SessionRow[]
  >`select * from app.find_session(${digestOf(token)}, make_interval(days => ${IDLE_DAYS}::integer), ${workspaceSlug})`;
  const row = rows[0];
  if (row === undefined) return null;
  const { workspace_id: id, workspace_name: workspaceName, role } = row;
  const workspace = id === null || workspaceName === null || role === null ? null : { id, name: workspaceName, role };
  return { sessionId: row.session_id, userId: row.user_id, name: row.name, email: row.email, workspace };
}

export async function endSession(db: Sql, token: string): Promise<void> {
  await db.$queryRaw`select app.end_session(${digestOf(token)})::text`;
}

/** Uses up a one-time link; null where it is unknown, used or expired. */
export async function consumeLink(db: Sql, token: string): Promise<{ userId: UserId; name: string } | null> {
  const rows = await db.$queryRaw<{ user_id: UserId; name: string }[]>`select * from app.use_link(${digestOf(token)})`;
  const row = rows[0];
  return row === undefined ? null : { userId: row.user_id, name: row.name };
}

/** Counts one try under a key; says how many there were in the window, and when it ends. */
export async function countTry(db: Db, key: string, windowSeconds: number): Promise<{ tries: number; secondsLeft: number }> {
  const rows = await db.$queryRaw<
    { tries: number; seconds_left: number }[]
  >`select * from app.count_try(${key}, ${windowSeconds}::integer)`;
  return { tries: rows[0]?.tries ?? 1, secondsLeft: rows[0]?.seconds_left ?? 0 };
}

export type OpenSession = {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly device: string;
  readonly place: string;
};

export async function listSessions(db: Db, userId: UserId): Promise<OpenSession[]> {
  return db.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() }, lastSeenAt: { gt: new Date(Date.now() - IDLE_DAYS * 86_400_000) } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, createdAt: true, lastSeenAt: true, device: true, place: true },
  });
}

/** Revokes one session of the transaction's person, or all but one. */
export async function revokeSessions(db: Db, which: { only: string } | { except: string }): Promise<void> {
  const [only, except] = "only" in which ? [which.only, null] : [null, which.except];
  await db.$executeRaw`select app.revoke_sessions(${only}::uuid, ${except}::uuid)`;
}

/** Whether somebody has signed in to an account from the neighbourhood of an address before. */
export async function isKnownNetwork(db: Db, email: string, address: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ known: boolean }[]>`select app.is_known_network(${email}, ${networkOf(address)}) as known`;
  return rows[0]?.known === true;
}

export async function savePassword(db: Db, userId: UserId, hash: string): Promise<void> {
  await db.password.upsert({ where: { userId }, create: { userId, hash }, update: { hash, changedAt: new Date() } });
}

export async function findPassword(db: Db, userId: UserId): Promise<string | null> {
  return (await db.password.findUnique({ where: { userId }, select: { hash: true } }))?.hash ?? null;
}

export async function renameUser(db: Db, userId: UserId, name: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { name }, select: { id: true } });
}
