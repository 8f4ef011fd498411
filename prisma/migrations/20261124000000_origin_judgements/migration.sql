-- What people hold of where claims and sources come from: that one is based on another, that two have one original source, are one
-- source or one claim, or have nothing to do with one another. Kept as judgements between two records, each at the version that was
-- judged; the table that was meant for such edges alone was never used.
drop table reliances;

alter table judgements
  add constraint judgements_of_origin_join_two_records check (
    kind not in ('relies_on', 'same_origin', 'same_source', 'same_claim', 'not_related')
    or (left_id is not null and right_id is not null and left_id <> right_id
      and left_version is not null and right_version is not null and placement_id is null));
create unique index judgements_one_standing_of_origin on judgements (workspace_id, kind, left_id, right_id)
  where placement_id is null and revoked_at is null;

-- Whether a judgement of origin stands, or stood after a change.
create function app.judgement_stands(judged judgements, change integer) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case when change is null then judged.revoked_at is null
    else coalesce((select v.payload ->> 'isRevoked' = 'false' from versions v
      where v.workspace_id = judged.workspace_id and v.record_id = judged.id and v.seq <= change order by v.version desc limit 1), false) end
$$;

-- With whom a claim's chain begins, or began after a change; null for what is no claim.
create function app.first_of_chain(ws uuid, claim uuid, change integer) returns uuid
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case when change is null then (select coalesce(
        (select h.source_id from hops h where h.workspace_id = ws and h.claim_id = claim and h."position" = 0), c.speaker_id)
      from claims c where c.workspace_id = ws and c.id = claim)
    else (select coalesce(v.payload -> 'hops' -> 0 ->> 'sourceId', v.payload ->> 'speakerId')::uuid from versions v
      where v.workspace_id = ws and v.record_id = claim and v.kind = 'claim' and v.seq <= change order by v.version desc limit 1) end
$$;

-- One side of a judgement, as it is or was after a change: a source, or a claim with whom its chain begins with.
create function app.judged_party(ws uuid, party uuid, change integer) returns jsonb
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(
    (select jsonb_build_object('kind', 'source', 'id', s.id, 'number', s.number, 'origin', s.id, 'name', case when change is null then s.name
        else (select v.payload ->> 'name' from versions v where v.workspace_id = ws and v.record_id = s.id and v.seq <= change
          order by v.version desc limit 1) end)
      from sources s where s.workspace_id = ws and s.id = party),
    (select jsonb_build_object('kind', 'claim', 'id', c.id, 'number', c.number, 'name', null, 'origin', app.first_of_chain(ws, c.id, change))
      from claims c where c.workspace_id = ws and c.id = party))
$$;
