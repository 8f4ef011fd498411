import { createHmac } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "./generated/client";
import { type Result, refuse } from "../domain/failure";
import { env } from "../env";
import { isPassingFault } from "./passing-fault";
import { inTurn } from "./turns";

/** A transaction: what every query is handed. */
export type Db = Prisma.TransactionClient;

/** What those queries need that are written in SQL; every `Db` is one. */
export type Sql = { readonly $queryRaw: <T>(words: TemplateStringsArray, ...values: readonly unknown[]) => PromiseLike<T> };

/** Whose rows a transaction may see: those of one workspace, of one person, or, with neither, none. */
export type Context = { readonly workspaceId?: string; readonly userId?: string };

const CONTEXT_SECONDS = 300;
type Held = { readonly pool: pg.Pool; readonly prisma: PrismaClient };
const held = globalThis as unknown as { crossbearing?: Held };

/** The connections of this process, which Prisma and what is read without it share. */
function hold(): Held {
  const { APP_DATABASE_URL: connectionString, DATABASE_POOL: max } = env();
  const pool = new pg.Pool({ connectionString, max, options: "-c TimeZone=UTC", connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody uses it is left out of the pool; the next one is new.
  pool.on("error", ignore);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 10_000, timeout: 15_000 } }) };
}

function connections(): Held {
  return (held.crossbearing ??= hold());
}

/** Runs statements on a connection, or on any of the pool's, without what Prisma costs for each. */
function readerOn(connection: pg.Pool | pg.PoolClient): Sql {
  return {
    $queryRaw: async <T>(words: TemplateStringsArray, ...given: readonly unknown[]) => {
      const { text, values } = Prisma.sql(words, ...given);
      return (await connection.query({ text, values })).rows as T;
    },
  };
}

/** The signed setting that row-level security trusts (prisma/migrations, app.context_part). */
function signed({ workspaceId = "", userId = "" }: Context): string {
  const body = `${workspaceId}|${userId}|${Math.floor(Date.now() / 1_000) + CONTEXT_SECONDS}`;
  return `${body}|${createHmac("sha256", env().CONTEXT_KEY).update(body).digest("hex")}`;
}

/** Runs single statements that need no context: the named functions by which people are found before they are signed in. */
export async function withoutContext<T>(work: (db: Sql) => Promise<T>): Promise<T> {
  return work(readerOn(connections().pool));
}

/** Runs queries in one transaction that sees only what the context allows. */
export async function transaction<T>(context: Context, work: (db: Db) => Promise<T>): Promise<T> {
  return connections().prisma.$transaction(async (db) => {
    await db.$executeRaw`select set_config('app.context', ${signed(context)}, true)`;
    return work(db);
  });
}

const ignore = () => undefined;

/** The same for what only reads, and is written in SQL: pages that are looked at often take a fraction of the time. */
export async function reading<T>(context: Context, work: (db: Sql) => PromiseLike<T>): Promise<T> {
  const connection = await connections().pool.connect();
  // The statement under way, or the next one, says that a connection broke; without a listener the process would end.
  connection.on("error", ignore);
  try {
    await connection.query("begin read only");
    await connection.query("select set_config('app.context', $1, true)", [signed(context)]);
    const found = await work(readerOn(connection));
    await connection.query("commit");
    connection.off("error", ignore);
    connection.release();
    return found;
  } catch (error) {
    // What was begun ends with its connection.
    connection.release(true);
    throw error;
  }
}

class Refused extends Error {
  constructor(readonly result: Result<never>) {
    super("refused");
  }
}

/**
 * One transaction that writes, undone where its work ends in a refusal. A workspace's writers take turns from the first
 * statement on: what one has read still holds when it writes, and no two wait for one another. Within a process they
 * queue before they take a connection, so that a busy workspace leaves some for the others. Refuses as `busy` what would
 * succeed a moment later.
 */
export async function inOneGo<T>(context: Context, work: (db: Db) => Promise<Result<T>>): Promise<Result<T>> {
  const workspace = context.workspaceId ?? "";
  try {
    const result = await inTurn(workspace, () =>
      transaction(context, async (db) => {
        await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${workspace}, 0))`;
        const outcome = await work(db);
        if (!outcome.ok) throw new Refused(outcome);
        return outcome;
      }),
    );
    return result ?? refuse({ code: "busy" });
  } catch (error) {
    if (error instanceof Refused) return error.result;
    if (isPassingFault(error)) return refuse({ code: "busy" });
    throw error;
  }
}

/** Closes all connections; for commands and tests, which end. */
export async function disconnect(): Promise<void> {
  const { crossbearing } = held;
  delete held.crossbearing;
  await crossbearing?.prisma.$disconnect();
  await crossbearing?.pool.end();
}
