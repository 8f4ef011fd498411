// Prisma's schema engine, which `prisma migrate` runs, as WebAssembly from npm: no download and no native binary.
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from "@prisma/driver-adapter-utils";
import pg from "pg";

type History = { unpersistedMigrationNames?: string[] } | null;
type Diagnosis = { history: History; editedMigrationNames: string[]; failedMigrationNames: string[] };
type MigrationsList = Awaited<ReturnType<typeof readMigrations>>;

/** The part of the engine that is used here. */
export type SchemaEngine = {
  diagnoseMigrationHistory(input: {
    migrationsList: MigrationsList;
    optInToShadowDatabase: boolean;
    filters: typeof FILTERS;
  }): Promise<Diagnosis>;
  markMigrationRolledBack(input: { migrationName: string }): Promise<void>;
  applyMigrations(input: { migrationsList: MigrationsList; filters: typeof FILTERS }): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: object): Promise<{ stdout: string | null; exitCode: number }>;
  free(): void;
};

export const FILTERS = { externalTables: [], externalEnums: [] };

/** Runs `work` with the engine on the database of `url`. */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loading ??= load();
  const Engine = await loading;
  const adapters = new MigrationAdapter(url);
  const engine = await Engine.new(
    { datamodels: [["schema.prisma", 'datasource db {\n  provider = "postgresql"\n}']] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapters),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapters.close();
  }
}

type EngineClass = { new: (options: object, log: () => void, adapters: unknown) => Promise<SchemaEngine> };

/** Once per process: the bindings hold one instance, and a second would break the engines of the first. */
let loading: Promise<EngineClass> | undefined;

async function load(): Promise<EngineClass> {
  const require = createRequire(import.meta.url);
  const path = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = (await import(path)) as { __wbg_set_wasm(exports: unknown): void; SchemaEngine: EngineClass };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => process.stderr.write(`${text}\n`) } });
  const { instance } = await WebAssembly.instantiate(await readFile(path.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": bindings as never,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return bindings.SchemaEngine;
}

/** The folders of prisma/migrations in order, in the engine's form. */
export async function readMigrations(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (path) => ({
      path,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: await readFile(join(folder, path, "migration.sql"), "utf8") } },
    })),
  );
  const lockfile = { path: "migration_lock.toml", content: await readFile(join(folder, "migration_lock.toml"), "utf8") };
  return { baseDir: folder, lockfile, shadowDbInitScript: "", migrationDirectories };
}

type Adapter = SqlDriverAdapter & { underlyingDriver(): pg.Pool; onError(error: unknown): never };

/**
 * Repairs three faults of the adapter: it cuts scripts at every semicolon, also inside function bodies; it refuses
 * catalogue columns of type "char"; and its shadow database is the real one where the address names a database.
 */
class MigrationAdapter extends PrismaPg {
  readonly #url: string;
  readonly #open: Adapter[] = [];

  constructor(url: string) {
    super({ connectionString: url, max: 1 });
    this.#url = url;
  }

  override async connect() {
    const adapter = repaired((await super.connect()) as unknown as Adapter);
    this.#open.push(adapter);
    return adapter as never;
  }

  /** The engine's own `free` leaves the connection open. */
  async close(): Promise<void> {
    for (const adapter of this.#open) if (!adapter.underlyingDriver().ended) await adapter.dispose();
  }

  override async connectToShadowDb() {
    const url = new URL(this.#url);
    const name = pg.escapeIdentifier(`${decodeURIComponent(url.pathname.slice(1))}_shadow`);
    url.pathname += "_shadow";
    const drop = () => execute(this.#url, `drop database if exists ${name}`);
    await drop();
    await execute(this.#url, `create database ${name}`);
    const shadow = repaired((await new PrismaPg({ connectionString: url.href, max: 1 }).connect()) as unknown as Adapter);
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = () => dispose().then(drop);
    return shadow as never;
  }
}

const CHAR_TYPE = 18;
const TEXT_TYPE = 25;

function repaired(adapter: Adapter): Adapter {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const queryRaw = adapter.queryRaw.bind(adapter);
  const charColumns = new WeakMap<object, boolean[]>();
  Object.assign(pool, {
    query: async (...args: unknown[]) => {
      const answer = await query(...args);
      const isChar = answer.fields.map((field) => field.dataTypeID === CHAR_TYPE);
      charColumns.set(answer.rows, isChar);
      return { ...answer, fields: answer.fields.map((field, index) => (isChar[index] ? { ...field, dataTypeID: TEXT_TYPE } : field)) };
    },
  });
  adapter.queryRaw = async (params: SqlQuery): Promise<SqlResultSet> => {
    const answer = await queryRaw(params);
    const isChar = charColumns.get(answer.rows) ?? [];
    return { ...answer, columnTypes: answer.columnTypes.map((type, index) => (isChar[index] ? ColumnTypeEnum.Character : type)) };
  };
  adapter.executeScript = async (script: string) => {
    await query(script).catch((error: unknown) => adapter.onError(error));
  };
  return adapter;
}

/** Runs one statement on a connection of its own. */
async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
