import { type Db, inOneGo } from "../data/client";
import { recordChange } from "../data/history";
import { findSourceByName, insertSource } from "../data/sources";
import { type Result, invalid, ok } from "../domain/failure";
import type { SourceId } from "../domain/ids";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { type Source, type SourceDetails, nameKey } from "../domain/source";
import { replaceSource, requireFreeNames } from "./replace-source";

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
    if (edit !== null) return replaceSource(db, permit.value, details, { ...edit, command: "source.edit" });
    const free = await requireFreeNames(db, permit.value, details, null);
    if (!free.ok) return free;
    const source = await insertSource(db, permit.value, details);
    const subject = { kind: "source", id: source.id } as const;
    await recordChange(db, permit.value, { name: "source.create", reason: null, subject }, [{ ...subject, version: 1, payload: details }]);
    return ok(source);
  });
}

async function known(db: Db, permit: Permit, name: string, field: string): Promise<Result<SourceId | null>> {
  if (nameKey(name) === "") return ok(null);
  const source = await findSourceByName(db, permit, name);
  return source === null ? invalid(field, `there is no source called “${name}” yet: make it first, or leave this empty`) : ok(source.id);
}
