import { findCitation, setCitationRemoved } from "../data/citations";
import type { Db } from "../data/client";
import { recordChange } from "../data/history";
import { type Result, ok, refuse } from "../domain/failure";
import type { Permit } from "../domain/policy";
import { waitAnew } from "./save-reviews";

type Replacing = { readonly isRemoved: boolean; readonly command: string; readonly reason: string | null };

/** Removes a citation or brings it in again, as a change of its own: the number of its claim. */
export async function replaceCitation(
  db: Db,
  permit: Permit,
  id: string,
  { isRemoved, command, reason }: Replacing,
): Promise<Result<number>> {
  const found = await findCitation(db, permit, id);
  if (found === null || found.citation.isOfWords) return refuse({ code: "not_found" });
  const { citation, version, claim } = found;
  if (found.isRemoved === isRemoved) return ok(claim);
  if (!(await setCitationRemoved(db, permit, { id, version, isRemoved }))) return refuse({ code: "stale", currentVersion: version });
  const { id: _id, ...payload } = citation;
  const subject = { kind: "citation", id } as const;
  const image = { ...subject, version: version + 1, payload: { ...payload, isRemoved } };
  await recordChange(db, permit, { name: command, reason, subject }, [
    image,
    ...(await waitAnew(db, permit, [citation.claimId], "citation")),
  ]);
  return ok(claim);
}
