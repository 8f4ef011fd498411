import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { newId } from "./new-id";
import { nextNumber } from "./numbers";
import type { SourceId } from "../domain/ids";
import { searchKeyOf } from "../domain/search-words";
import type { Permit } from "../domain/policy";
import { type Source, type SourceDetails, type SourceName, nameKey } from "../domain/source";

const NAME = { id: true, number: true, name: true } as const;
const ALIASES = { select: { alias: true }, orderBy: { alias: "asc" } } as const;
type Row = Prisma.SourceGetPayload<{ include: { sourceAliases: { select: { alias: true } } } }>;

function toSource(row: Row): Source {
  return {
    id: row.id as SourceId,
    number: row.number,
    version: row.version,
    name: row.name,
    kind: row.kind,
    aliases: row.sourceAliases.map(({ alias }) => alias),
    parentId: row.parentId as SourceId | null,
    headcount: row.headcount,
    vouchedById: row.vouchedById as SourceId | null,
    class: row.class,
    country: row.country,
    wikidataId: row.wikidataId,
    isProtected: row.isProtected,
    note: row.note,
  };
}

export async function findSource(db: Db, { workspaceId }: Permit, number: number): Promise<Source | null> {
  const row = await db.source.findUnique({
    where: { workspaceId_number: { workspaceId, number } },
    include: { sourceAliases: ALIASES },
  });
  return row === null ? null : toSource(row);
}

/** The source of that name or alias, whatever its case and accents; null where there is none. */
export async function findSourceByName(db: Db, { workspaceId }: Permit, name: string): Promise<SourceName | null> {
  const key = nameKey(name);
  const named = await db.source.findFirst({ where: { workspaceId, nameKey: key }, orderBy: { id: "asc" }, select: NAME });
  if (named !== null) return named as SourceName;
  const alias = await db.sourceAlias.findFirst({
    where: { workspaceId, aliasKey: key },
    orderBy: { sourceId: "asc" },
    select: { source: { select: NAME } },
  });
  return (alias?.source ?? null) as SourceName | null;
}

/** The names of the sources that have one of some keys, by key; a name comes before an alias. */
export async function sourceNamesByKey(db: Db, { workspaceId }: Permit, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...keys];
  const named = await db.source.findMany({ where: { workspaceId, nameKey: { in: wanted } }, select: { nameKey: true, name: true } });
  const aliased = await db.sourceAlias.findMany({
    where: { workspaceId, aliasKey: { in: wanted } },
    orderBy: { sourceId: "desc" },
    select: { aliasKey: true, source: { select: { name: true } } },
  });
  return new Map([
    ...aliased.map(({ aliasKey, source }) => [aliasKey, source.name] as const),
    ...named.map((row) => [row.nameKey, row.name] as const),
  ]);
}

export type SourceSuggestion = SourceName & { readonly alias: string | null };

/** Up to eight sources whose name or alias begins with the text; index ranges, as row-level security allows no patterns. */
export async function suggestSources(db: Db, { workspaceId }: Permit, text: string): Promise<SourceSuggestion[]> {
  const key = nameKey(text);
  const range = { gte: key, lt: `${key}\u{10FFFF}` };
  const named = await db.source.findMany({ where: { workspaceId, nameKey: range }, orderBy: { nameKey: "asc" }, take: 8, select: NAME });
  const aliased = await db.sourceAlias.findMany({
    where: { workspaceId, aliasKey: range },
    orderBy: { aliasKey: "asc" },
    take: 8,
    select: { alias: true, source: { select: NAME } },
  });
  const found = [...named.map((source) => ({ ...source, alias: null })), ...aliased.map(({ alias, source }) => ({ ...source, alias }))];
  return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index).slice(0, 8) as SourceSuggestion[];
}

/** Sources by name, a page at a time, from those one of whose names holds the searched text; the cursor is the last one's key and id. */
export async function listSources(
  db: Db,
  { workspaceId }: Permit,
  page: { search: string; after: { key: string; id: string } | null; take: number },
): Promise<{ rows: Source[]; hasMore: boolean }> {
  const key = nameKey(page.search);
  const found = key === "" ? null : await db.$queryRaw<{ id: string }[]>`select app.search_sources(${key}) as id`;
  const after: Prisma.SourceWhereInput =
    page.after === null ? {} : { OR: [{ nameKey: { gt: page.after.key } }, { nameKey: page.after.key, id: { gt: page.after.id } }] };
  const rows = await db.source.findMany({
    where: {
      workspaceId,
      ...(found === null ? {} : { id: { in: found.map(({ id }) => id) } }),
      ...(page.after === null ? {} : { nameKey: { gte: page.after.key } }),
      AND: [after],
    },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    take: page.take + 1,
    include: { sourceAliases: ALIASES },
  });
  return { rows: rows.slice(0, page.take).map(toSource), hasMore: rows.length > page.take };
}

/** A name that belongs to another source already, and that source; null where all are free. */
export async function findNameClash(
  db: Db,
  { workspaceId }: Permit,
  names: readonly string[],
  except: SourceId | null,
): Promise<{ name: string; source: SourceName } | null> {
  const keys = names.map(nameKey);
  const others = except === null ? {} : { id: { not: except } };
  const row = await db.source.findFirst({
    where: {
      workspaceId,
      ...others,
      OR: [{ nameKey: { in: keys } }, { sourceAliases: { some: { workspaceId, aliasKey: { in: keys } } } }],
    },
    orderBy: { number: "asc" },
    select: { ...NAME, nameKey: true, sourceAliases: { select: { aliasKey: true } } },
  });
  if (row === null) return null;
  const taken = new Set([row.nameKey, ...row.sourceAliases.map(({ aliasKey }) => aliasKey)]);
  const { id, number, name } = row;
  return { name: names.find((candidate) => taken.has(nameKey(candidate))) ?? name, source: { id: id as SourceId, number, name } };
}

export async function listParts(db: Db, { workspaceId }: Permit, parentId: SourceId): Promise<SourceName[]> {
  return (await db.source.findMany({
    where: { workspaceId, parentId },
    orderBy: { nameKey: "asc" },
    take: 100,
    select: NAME,
  })) as SourceName[];
}

export async function insertSource(db: Db, permit: Permit, details: SourceDetails): Promise<Source> {
  const id = newId<SourceId>();
  const number = await nextNumber(db, permit, "source");
  await db.source.create({
    data: { ...toColumns(details), workspaceId: permit.workspaceId, id, number, createdById: permit.userId },
    select: { id: true },
  });
  await saveAliases(db, permit, id, details.aliases);
  return { ...details, id, number, version: 1 };
}

/** Whether a source is, or is nested anywhere within, another. */
export async function isPartOf(db: Db, { workspaceId }: Permit, inner: SourceId, outer: SourceId): Promise<boolean> {
  const rows = await db.$queryRaw<{ found: boolean }[]>`
    with recursive up as (
      select id, parent_id from sources where workspace_id = ${workspaceId}::uuid and id = ${inner}::uuid
      union select s.id, s.parent_id from sources s join up on s.workspace_id = ${workspaceId}::uuid and s.id = up.parent_id)
    select exists (select from up where id = ${outer}::uuid) as found`;
  return rows[0]?.found === true;
}

/** Saves new details over the given version; false where somebody else saved in between. */
export async function updateSource(db: Db, permit: Permit, source: Source): Promise<boolean> {
  const { workspaceId } = permit;
  const { count } = await db.source.updateMany({
    where: { workspaceId, id: source.id, version: source.version },
    data: { ...toColumns(source), version: source.version + 1, updatedAt: new Date() },
  });
  if (count === 0) return false;
  await db.sourceAlias.deleteMany({ where: { workspaceId, sourceId: source.id } });
  await saveAliases(db, permit, source.id, source.aliases);
  return true;
}

async function saveAliases(db: Db, { workspaceId }: Permit, sourceId: SourceId, aliases: readonly string[]): Promise<void> {
  if (aliases.length === 0) return;
  await db.sourceAlias.createMany({
    data: aliases.map((alias) => ({ workspaceId, id: newId(), sourceId, alias, aliasKey: nameKey(alias) })),
  });
}

function toColumns(details: SourceDetails) {
  const { name, kind, parentId, headcount, vouchedById, country, wikidataId, isProtected, note } = details;
  return {
    name,
    nameKey: nameKey(name),
    searchKey: searchKeyOf([name, ...details.aliases, note]),
    kind,
    parentId,
    headcount,
    vouchedById,
    class: details.class,
    country,
    wikidataId,
    isProtected,
    note,
    isUnnamed: kind === "unnamed_group",
    coverName: isProtected ? name : null,
  };
}
