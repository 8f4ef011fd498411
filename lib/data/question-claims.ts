import type { Sql } from "./client";
import type { Claim } from "../domain/claim";
import type { DisagreementCause } from "../domain/disagreement";
import type { ClaimId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Overrule, OverruledLabel } from "../domain/overrule";
import type { Placement, ScopeRuling } from "../domain/placement";
import type { Question } from "../domain/question";

export type PlacedClaims = {
  readonly claims: readonly Claim[];
  readonly placements: readonly Placement[];
  /** There are more claims than were read. */
  readonly isCut: boolean;
};

/** The most claims of one question that are compared on its page. */
export const MOST_PLACED = 10_000;

/** A judgement on a placement as the database and the history tell it; `kind` is left out where it is a scope ruling. */
type RulingRow = {
  readonly id: string;
  readonly kind?: "same_scope" | "relation_overruled" | "reading_overruled" | "disagreement";
  readonly facet: ScopeRuling["facet"];
  readonly scopeFrom: string | null;
  readonly scopeTo: string | null;
  readonly judged: string;
  readonly rightId: ClaimId;
  /** The label in place of the computed one, or the cause of a disagreement. */
  readonly label: OverruledLabel | DisagreementCause;
  readonly supportLo: string;
  readonly supportHi: string | null;
  readonly coreLo: string;
  readonly coreHi: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};
type PlacementRow = Omit<Placement, "rulings" | "overrules"> & { readonly rulings: readonly RulingRow[] };
export type PlacedRow = { readonly found: readonly { readonly claim: Claim; readonly placement: PlacementRow }[] };

/** A question with its claims. */
export type WholeQuestion = PlacedClaims & {
  readonly question: Question;
  /** Whoever asks watches it. */
  readonly isWatched: boolean;
};

type WholeRow = PlacedRow & Pick<WholeQuestion, "question" | "isWatched">;

/**
 * A question with its first claims by number, their chains and responses, and their placements with the judgements in force. The
 * heart's one big read: the database answers in the domain's own shape, which a test holds against `findQuestion` and `findClaim`.
 */
export async function findWholeQuestion(
  db: Sql,
  { workspaceId, userId }: Permit,
  number: number,
  most = MOST_PLACED,
): Promise<WholeQuestion | null> {
  const rows = await db.$queryRaw<WholeRow[]>`
    select json_build_object('id', q.id, 'number', q.number, 'version', q.version, 'title', q.title, 'answer', q.answer,
        'measureId', q.measure_id, 'populationId', q.population_id, 'placeId', q.place_id, 'basis', q.basis, 'modality', q.modality,
        'volatility', q.volatility, 'referenceMode', q.reference_mode, 'referenceDate', q.reference_date,
        'periodStart', q.period_start, 'acceptedOnly', q.accepted_only, 'note', q.note) as question,
      exists (select from watches w where w.workspace_id = q.workspace_id and w.user_id = ${userId}::uuid and w.question_id = q.id) as "isWatched",
      (
      select coalesce(json_agg(json_build_object('claim', placed.claim, 'placement', placed.placement)), '[]') from (
      select json_build_object(
          'id', c.id, 'number', c.number, 'version', c.version, 'reviewState', c.review_state, 'speakerId', c.speaker_id,
          'aboutSourceId', c.about_source_id, 'documentId', c.document_id, 'measureId', c.measure_id, 'populationId', c.population_id,
          'placeId', c.place_id, 'phrase', c.phrase, 'isParaphrase', c.is_paraphrase, 'language', c.language, 'unitSpoken', c.unit_spoken, 'figureReason', c.figure_reason, 'position', c.position,
          'basis', c.basis, 'modality', c.modality, 'asOf', c.as_of, 'periodStart', c.period_start, 'said', c.said,
          'published', c.published, 'note', c.note, 'standing', c.standing, 'standingReason', c.standing_reason,
          'figure', case when c.hedge is not null then json_build_object('hedge', c.hedge, 'x', c.x, 'y', c.y,
            'multiplier', trim_scale(c.multiplier)::text, 'kind', c.figure_kind, 'unitFactor', trim_scale(c.unit_factor)::text) end,
          'hops', coalesce((select json_agg(json_build_object('sourceId', h.source_id, 'role', h.role, 'basis', h.basis, 'verb', h.verb)
              order by h.position) from hops h where h.workspace_id = c.workspace_id and h.claim_id = c.id), '[]'),
          'stances', coalesce((select json_agg(json_build_object('kind', s.kind, 'factor', trim_scale(s.factor)::text, 'target',
              case when s.target_claim_id is null then json_build_object('sourceId', s.target_source_id)
                else json_build_object('claimId', s.target_claim_id, 'version', s.target_claim_version) end)
              order by s.id) from stances s where s.workspace_id = c.workspace_id and s.claim_id = c.id), '[]')) as claim,
        json_build_object('id', p.id, 'claimId', p.claim_id, 'version', p.version, 'role', p.role,
          'rulings', coalesce((select json_agg(json_build_object('id', j.id, 'kind', j.kind, 'facet', j.facet, 'scopeFrom', j.scope_from,
              'scopeTo', j.scope_to, 'judged', j.judged, 'rightId', j.right_id, 'label', j.label,
              'supportLo', j.support_lo::text, 'supportHi', j.support_hi::text, 'coreLo', j.core_lo::text, 'coreHi', j.core_hi::text,
              'reason', j.reason, 'by', u.name, 'at', j.created_at) order by j.id) from judgements j join users u on u.id = j.created_by_id
            where j.workspace_id = p.workspace_id and j.placement_id = p.id and j.revoked_at is null),
            '[]')) as placement
      from placements p cross join lateral
        (select * from claims where claims.workspace_id = p.workspace_id and claims.id = p.claim_id offset 0) as c
      where p.workspace_id = ${workspaceId}::uuid and p.question_id = q.id
      order by c.number limit ${most + 1}) as placed) as found
    from questions q where q.workspace_id = ${workspaceId}::uuid and q.number = ${number}`;
  const [row] = rows;
  return row === undefined ? null : { question: row.question, isWatched: row.isWatched, ...placedClaims(rows, most) };
}

/** The answer of the database as claims and placements, cut after the most that are wanted. */
export function placedClaims(rows: readonly PlacedRow[], most: number): PlacedClaims {
  const all = rows[0]?.found ?? [];
  const found = all.slice(0, most);
  return {
    claims: found.map(({ claim }) => claim),
    placements: found.map(({ placement }) => toPlacement(placement)),
    isCut: all.length > most,
  };
}

function toPlacement({ rulings, ...placement }: PlacementRow): Placement {
  return { ...placement, rulings: rulings.flatMap(toScopeRuling), overrules: rulings.flatMap(toOverrule) };
}

function toScopeRuling({ kind = "same_scope", id, facet, scopeFrom, scopeTo, reason, by, at }: RulingRow): ScopeRuling[] {
  return kind === "same_scope" ? [{ id, facet, from: scopeFrom, to: scopeTo, reason, by, at: new Date(at) }] : [];
}

function toOverrule({ kind, id, reason, by, at, ...row }: RulingRow): Overrule[] {
  const ruled = { id, reason, by, at: new Date(at), judged: row.judged };
  if (kind === "relation_overruled") return [{ ...ruled, kind: "relation", other: row.rightId, label: row.label as OverruledLabel }];
  if (kind === "disagreement") return [{ ...ruled, kind, other: row.rightId, cause: row.label as DisagreementCause }];
  if (kind !== "reading_overruled") return [];
  const { supportLo, supportHi, coreLo, coreHi } = row;
  return [{ ...ruled, kind: "reading", support: { lo: supportLo, hi: supportHi }, core: { lo: coreLo, hi: coreHi } }];
}
