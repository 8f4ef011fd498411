import { createHmac } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";
import { type Result, refuse } from "../domain/failure";
import { env } from "../env";
import { isPassingFault } from "./passing-fault";
import { inTurn } from "./turns";

/** A transaction: what every query is handed. */
export type Db = Prisma.TransactionClient;

/** Whose rows a transaction may see: those of one workspace, of one person, or, with neither, none. */
export type Context = { readonly workspaceId?: string; readonly userId?: string };

const CONTEXT_SECONDS = 300;
const held = globalThis as unknown as { crossbearing?: PrismaClient };

function client(): PrismaClient {
  const { APP_DATABASE_URL: connectionString, DATABASE_POOL: max } = env();
  held.crossbearing ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString, max, options: "-c TimeZone=UTC", connectionTimeoutMillis: 10_000 }),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  return held.crossbearing;
}

/** The signed setting that row-level security trusts (prisma/migrations, app.context_part). */
function signed({ workspaceId = "", userId = "" }: Context): string {
  const body = `${workspaceId}|${userId}|${Math.floor(Date.now() / 1_000) + CONTEXT_SECONDS}`;
  return `${body}|${createHmac("sha256", env().CONTEXT_KEY).update(body).digest("hex")}`;
}

/** Runs single statements that need no context: the named functions by which people are found before they are signed in. */
export async function withoutContext<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return work(client());
}

/** Runs queries in one transaction that sees only what the context allows. */
export async function transaction<T>(context: Context, work: (db: Db) => Promise<T>): Promise<T> {
  return client().$transaction(async (db) => {
    await db.$executeRaw`select set_config('app.context', ${signed(context)}, true)`;
    return work(db);
  });
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
  await held.crossbearing?.$disconnect();
  delete held.crossbearing;
}
