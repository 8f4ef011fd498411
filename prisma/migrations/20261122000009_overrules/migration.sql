-- A person may put a label in place of the computed one between two claims of a question, or a range in place of our reading of one.
-- Either is about what the claims said when they were judged, which is kept with it, and counts no longer once they say something else.
alter table judgements
  add column label text,
  add column judged text,
  add column support_lo numeric,
  add column support_hi numeric,
  add column core_lo numeric,
  add column core_hi numeric,
  add constraint judgements_overrule_a_relation_whole check (kind <> 'relation_overruled' or num_nulls(placement_id, left_id, left_version, right_id, right_version, label, judged) = 0),
  add constraint judgements_overrule_a_reading_whole check (kind <> 'reading_overruled' or num_nulls(placement_id, left_id, left_version, support_lo, core_lo, judged) = 0),
  add constraint judgements_labels check (label in ('agree', 'compatible', 'strained', 'conflict', 'not_comparable')),
  add constraint judgements_core_in_support check (core_lo >= support_lo and (support_hi is null or (core_hi is not null and core_hi <= support_hi)) and (core_hi is null or core_hi >= core_lo));
create unique index judgements_one_standing_reading on judgements (workspace_id, placement_id) where kind = 'reading_overruled' and revoked_at is null;
create unique index judgements_one_standing_relation on judgements (workspace_id, placement_id, right_id) where kind = 'relation_overruled' and revoked_at is null;
