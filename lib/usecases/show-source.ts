import { claimsOfSource } from "../data/claims";
import { transaction } from "../data/client";
import { type PastVersion, findVersions } from "../data/history";
import { judgementsOn } from "../data/origin-judgements";
import { type QuestionMention, questionsOfClaims } from "../data/placements";
import { type KnownSource, findSourceFacts } from "../data/source-facts";
import { findSource, listParts } from "../data/sources";
import type { Claim } from "../domain/claim";
import { type Result, ok, refuse } from "../domain/failure";
import type { ClaimId, SourceId } from "../domain/ids";
import type { OriginJudgement } from "../domain/origin-judgement";
import { type Actor, authorize } from "../domain/policy";
import type { Source, SourceDetails, SourceName } from "../domain/source";

export type ShownSource = {
  readonly source: Source;
  readonly claims: readonly Claim[];
  /** The number before which the next page of claims begins; null where there are no more. */
  readonly next: number | null;
  readonly questions: ReadonlyMap<ClaimId, readonly QuestionMention[]>;
  readonly parts: readonly SourceName[];
  readonly sourceById: ReadonlyMap<SourceId, KnownSource>;
  readonly history: readonly PastVersion[];
  /** What people hold of where it comes from. */
  readonly judgements: readonly OriginJudgement[];
};

const PAGE = 50;

/** A source with what it reported, a page at a time, its parts and its history. */
export async function showSource(actor: Actor, number: number, before: number | null): Promise<Result<ShownSource>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const source = await findSource(db, permit.value, number);
    if (source === null) return refuse({ code: "not_found" });
    const found = await claimsOfSource(db, permit.value, source.id, { before, take: PAGE });
    const claims = found.slice(0, PAGE);
    const history = await findVersions(db, permit.value, source.id);
    const versions = [source, ...history.flatMap(({ payload }) => (payload === null ? [] : [payload as SourceDetails]))];
    const mentioned = versions.flatMap(({ parentId, vouchedById }) => [parentId, vouchedById]).filter((id) => id !== null);
    return ok({
      source,
      claims,
      next: found.length > PAGE ? (claims.at(-1)?.number ?? null) : null,
      questions: await questionsOfClaims(
        db,
        permit.value,
        claims.map(({ id }) => id),
      ),
      parts: await listParts(db, permit.value, source.id),
      sourceById: await findSourceFacts(db, permit.value, mentioned),
      history,
      judgements: await judgementsOn(db, permit.value, source.id),
    });
  });
}
