import type { Db } from "../data/client";
import { recordChange } from "../data/history";
import { findNameClash, findSource, isPartOf, updateSource } from "../data/sources";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { SourceId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Source, SourceDetails } from "../domain/source";

/** Two sources under one name could not be told apart when a claim names one: refuses a name or alias that names another. */
export async function requireFreeNames(
  db: Db,
  permit: Permit,
  { name, aliases }: SourceDetails,
  own: SourceId | null,
): Promise<Result<null>> {
  const clash = await findNameClash(db, permit, [name, ...aliases], own);
  if (clash === null) return ok(null);
  return invalid(clash.name === name ? "name" : "aliases", `“${clash.name}” already names “${clash.source.name}”, S${clash.source.number}`);
}

type Replacing = { readonly number: number; readonly version: number; readonly command: string; readonly reason: string };

/** Saves a source's details over the version that was read. */
export async function replaceSource(
  db: Db,
  permit: Permit,
  details: SourceDetails,
  { number, version, command, reason }: Replacing,
): Promise<Result<Source>> {
  const current = await findSource(db, permit, number);
  if (current === null) return refuse({ code: "not_found" });
  const { id } = current;
  if (details.parentId !== null && (await isPartOf(db, permit, details.parentId, id)))
    return invalid("parent", `“${current.name}” contains that one: a source cannot be a part of itself`);
  const free = await requireFreeNames(db, permit, details, id);
  if (!free.ok) return free;
  if (!(await updateSource(db, permit, { ...details, id, number, version })))
    return refuse({ code: "stale", currentVersion: current.version });
  const subject = { kind: "source", id } as const;
  await recordChange(db, permit, { name: command, reason, subject }, [{ ...subject, version: version + 1, payload: details }]);
  return ok({ ...details, id, number, version: version + 1 });
}
