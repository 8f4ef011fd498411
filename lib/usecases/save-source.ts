import { type Db, inOneGo } from "../data/client";
import { recordChange } from "../data/history";
import { findNameClash, findSource, findSourceByName, insertSource, isPartOf, updateSource } from "../data/sources";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { SourceId } from "../domain/ids";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { type Source, type SourceDetails, nameKey } from "../domain/source";

/** A source as a person writes it: other sources by name, empty text for none. */
export type SourceInput = Omit<SourceDetails, "parentId" | "vouchedById"> & { readonly parent: string; readonly vouchedBy: string };

export type SourceEdit = { readonly number: number; readonly version: number; readonly reason: string };

/** Makes a source, or saves new details over the version that was read. */
export async function saveSource(actor: Actor, input: SourceInput, edit: SourceEdit | null): Promise<Result<Source>> {
  const permit = authorize(actor, "source:write");
  if (!permit.ok) return permit;
  if (nameKey(input.name) === "") return invalid("name", "give the source a name, or a cover name");
  if (edit !== null && edit.reason.trim() === "") return invalid("reason", "say why you change it: it is kept in the history");
  return inOneGo(permit.value, async (db) => {
    const { parent, vouchedBy, ...rest } = input;
    const parentId = await known(db, permit.value, parent, "parent");
    if (!parentId.ok) return parentId;
    const vouchedById = await known(db, permit.value, vouchedBy, "vouchedBy");
    if (!vouchedById.ok) return vouchedById;
    const details = { ...rest, parentId: parentId.value, vouchedById: vouchedById.value };
    const saved = edit === null ? await insert(db, permit.value, details) : await replace(db, permit.value, details, edit);
    if (!saved.ok) return saved;
    const { id, number, version, ...payload } = saved.value;
    const command = {
      name: edit === null ? "source.create" : "source.edit",
      reason: edit?.reason ?? null,
      subject: { kind: "source" as const, id },
    };
    await recordChange(db, permit.value, command, [{ kind: "source", id, version, payload }]);
    return saved;
  });
}

async function known(db: Db, permit: Permit, name: string, field: string): Promise<Result<SourceId | null>> {
  if (nameKey(name) === "") return ok(null);
  const source = await findSourceByName(db, permit, name);
  return source === null ? invalid(field, `there is no source called “${name}” yet: make it first, or leave this empty`) : ok(source.id);
}

/** Two sources under one name could not be told apart when a claim names one. */
async function requireFreeNames(db: Db, permit: Permit, { name, aliases }: SourceDetails, own: SourceId | null): Promise<Result<null>> {
  const clash = await findNameClash(db, permit, [name, ...aliases], own);
  if (clash === null) return ok(null);
  return invalid(clash.name === name ? "name" : "aliases", `“${clash.name}” already names “${clash.source.name}”, S${clash.source.number}`);
}

async function insert(db: Db, permit: Permit, details: SourceDetails): Promise<Result<Source>> {
  const free = await requireFreeNames(db, permit, details, null);
  return free.ok ? ok(await insertSource(db, permit, details)) : free;
}

async function replace(db: Db, permit: Permit, details: SourceDetails, { number, version }: SourceEdit): Promise<Result<Source>> {
  const current = await findSource(db, permit, number);
  if (current === null) return refuse({ code: "not_found" });
  if (details.parentId !== null && (await isPartOf(db, permit, details.parentId, current.id)))
    return invalid("parent", `“${current.name}” contains that one: a source cannot be a part of itself`);
  const free = await requireFreeNames(db, permit, details, current.id);
  if (!free.ok) return free;
  const isSaved = await updateSource(db, permit, { ...details, id: current.id, number, version });
  return isSaved
    ? ok({ ...details, id: current.id, number, version: version + 1 })
    : refuse({ code: "stale", currentVersion: current.version });
}
