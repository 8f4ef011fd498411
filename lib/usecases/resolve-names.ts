import type { Db } from "../data/client";
import { findClaim } from "../data/claims";
import { recordChange } from "../data/history";
import { findSourceByName, insertSource } from "../data/sources";
import type { ClaimStance } from "../domain/claim";
import type { ClaimInput, ResolvedNames } from "../domain/claim-draft";
import { type Result, invalid, ok } from "../domain/failure";
import type { SourceId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { type SourceDetails, nameKey } from "../domain/source";

/** A source that is made because a claim names it. */
function newSource(name: string, kind: SourceDetails["kind"]): SourceDetails {
  return {
    name,
    kind,
    aliases: [],
    parentId: null,
    headcount: null,
    vouchedById: null,
    class: null,
    country: null,
    wikidataId: null,
    isProtected: false,
    note: "",
  };
}

/** What to do with a name that is not in the workspace yet. */
export type Unknown = (db: Db, permit: Permit, name: string, kind: SourceDetails["kind"]) => Promise<SourceId>;

/** Makes the source, with its own line in the history. */
export const createSource: Unknown = async (db, permit, name, kind) => {
  const { id, number, version, ...payload } = await insertSource(db, permit, newSource(name, kind));
  await recordChange(db, permit, { name: "source.create", reason: null, subject: { kind: "source", id } }, [
    { kind: "source", id, version, payload },
  ]);
  return id;
};

/** How a source is found, or made, by its name: null for a name without letters. */
export type FindSource = (name: string, kind?: SourceDetails["kind"]) => Promise<SourceId | null>;

/** Looks each name up once, however many claims give it, and does what is said with one that is not there. */
export function sourceFinder(db: Db, permit: Permit, unknown: Unknown): FindSource {
  const found = new Map<string, SourceId>();
  return async (name, kind = "organisation") => {
    const key = nameKey(name);
    if (key === "") return null;
    const id = found.get(key) ?? (await findSourceByName(db, permit, name))?.id ?? (await unknown(db, permit, name.trim(), kind));
    found.set(key, id);
    return id;
  };
}

const NAMED = ["speaker", "outlet", "relay", "about"] as const;

/** Finds, or makes, the sources that an input names, and the claims that it responds to. */
export async function resolveNames(db: Db, permit: Permit, input: ClaimInput, sourceOf: FindSource): Promise<Result<ResolvedNames>> {
  const nameless = NAMED.find((field) => input[field] !== "" && nameKey(input[field]) === "");
  if (nameless !== undefined) return invalid(nameless, `“${input[nameless]}” has no letters to find it by: write a name`);
  const speakerId = await sourceOf(input.speaker);
  const outletId = await sourceOf(input.outlet, "outlet");
  const relayId = await sourceOf(input.relay);
  const aboutSourceId = await sourceOf(input.about);
  const stanceTargets: ClaimStance["target"][] = [];
  for (const text of input.stance === null ? [] : input.stanceTarget.split(/[,;]/)) {
    const target = await targetOf(db, permit, text, sourceOf);
    if (!target.ok) return target;
    if (target.value !== null) stanceTargets.push(target.value);
  }
  return ok({ speakerId, outletId, relayId, aboutSourceId, documentId: null, stanceTargets });
}

/** A claim by its number, or the source of a name, whose figure is not recorded. */
async function targetOf(db: Db, permit: Permit, text: string, sourceOf: FindSource): Promise<Result<ClaimStance["target"] | null>> {
  const number = /^c?(\d{1,9})$/i.exec(text.trim())?.[1];
  if (number !== undefined) {
    const claim = await findClaim(db, permit, Number(number));
    return claim === null
      ? invalid("stanceTarget", `there is no claim ${text.trim()} here`)
      : ok({ claimId: claim.id, version: claim.version });
  }
  const sourceId = await sourceOf(text);
  return ok(sourceId === null ? null : { sourceId });
}
