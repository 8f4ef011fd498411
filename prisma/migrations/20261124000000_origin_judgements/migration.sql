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
