import pg from "pg";

type Plan = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly "Actual Loops"?: number;
  readonly Plans?: readonly Plan[];
};
type Sent = { readonly text: string; readonly values: readonly unknown[]; readonly context: unknown };

type Query = (this: pg.Client, given: string | Omit<Sent, "context">, values?: readonly unknown[], ...rest: unknown[]) => unknown;

/** A table with fewer rows is best read whole. */
const LARGE = 1_000;

/** The different queries that some work sent to the database, each with the values and the signed context of its last time. */
export async function queriesOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const real = Reflect.get(pg.Client.prototype, "query") as Query;
  const sent = new Map<string, Sent>();
  let context: unknown = "";
  const recorded: Query = function (this: pg.Client, given, values, ...rest) {
    const query = typeof given === "string" ? { text: given, values: values ?? [] } : given;
    if (query.text.includes("'app.context'")) context = query.values[0];
    else if (/^\s*(?:select|with)\b/i.test(query.text)) sent.set(query.text, { ...query, context });
    return real.call(this, given, values, ...rest);
  };
  Reflect.set(pg.Client.prototype, "query", recorded);
  try {
    await work();
  } finally {
    Reflect.set(pg.Client.prototype, "query", real);
  }
  return [...sent.values()];
}

/** Which large tables the queries read from end to end, as the app's role plans them. */
export async function sequentialScans(client: pg.Client, queries: readonly Sent[]): Promise<string[]> {
  const found: string[] = [];
  const large = await largeTables(client);
  for (const query of queries) {
    const tables = scannedTables(await planOf(client, query, "format json")).filter((table) => large.has(table));
    if (tables.length > 0) found.push(`${tables.join(", ")}: ${shortened(query)}`);
  }
  return found;
}

/** The queries that read more rows than some only to throw them away again: an index that is walked from end to end is no better than none. */
export async function wastefulQueries(client: pg.Client, queries: readonly Sent[], most: number): Promise<string[]> {
  const found: string[] = [];
  const large = await largeTables(client);
  for (const query of queries) {
    const thrownAway = rowsThrownAway(await planOf(client, query, "analyze, timing off, format json"), large);
    if (thrownAway > most) found.push(`${thrownAway} rows: ${shortened(query)}`);
  }
  return found;
}

async function largeTables(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>("select relname as name from pg_class where relkind = 'r' and reltuples >= $1", [
    LARGE,
  ]);
  return new Set(rows.map(({ name }) => name));
}

function shortened({ text }: Sent): string {
  return text.replace(/\s+/g, " ").slice(0, 120);
}

/** A query's plan as the app's role has it, in the context in which it was sent; whatever it did is undone. */
async function planOf(client: pg.Client, { text, values, context }: Sent, options: string): Promise<Plan> {
  await client.query("begin");
  await client.query("select set_config('app.context', $1, true)", [context]);
  const { rows } = await client.query<{ "QUERY PLAN": { Plan: Plan }[] }>(`explain (${options}) ${text}`, [...values]);
  await client.query("rollback");
  return rows[0]!["QUERY PLAN"][0]!.Plan;
}

/** What was read of large tables and not wanted; what a join held against one another is not counted, as small tables are joined that way. */
function rowsThrownAway(plan: Plan, large: ReadonlySet<string>): number {
  const { "Rows Removed by Filter": filtered = 0, "Rows Removed by Index Recheck": rechecked = 0, "Relation Name": table } = plan;
  const own = table === undefined || large.has(table) ? (filtered + rechecked) * (plan["Actual Loops"] ?? 1) : 0;
  return (plan.Plans ?? []).reduce((sum, each) => sum + rowsThrownAway(each, large), own);
}

function scannedTables(plan: Plan): string[] {
  const own = plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scannedTables)];
}
