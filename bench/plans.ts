import pg from "pg";

type Plan = { readonly "Node Type": string; readonly "Relation Name"?: string; readonly Plans?: readonly Plan[] };
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
    else if (/^\s*select/i.test(query.text)) sent.set(query.text, { ...query, context });
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
  const { rows: large } = await client.query<{ relname: string }>("select relname from pg_class where relkind = 'r' and reltuples >= $1", [
    LARGE,
  ]);
  const isLarge = (table: string) => large.some(({ relname }) => relname === table);
  for (const { text, values, context } of queries) {
    await client.query("begin");
    await client.query("select set_config('app.context', $1, true)", [context]);
    const { rows } = await client.query<{ "QUERY PLAN": { Plan: Plan }[] }>(`explain (format json) ${text}`, [...values]);
    await client.query("rollback");
    const tables = scannedTables(rows[0]!["QUERY PLAN"][0]!.Plan).filter(isLarge);
    if (tables.length > 0) found.push(`${tables.join(", ")}: ${text.replace(/\s+/g, " ").slice(0, 120)}`);
  }
  return found;
}

function scannedTables(plan: Plan): string[] {
  const own = plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scannedTables)];
}
