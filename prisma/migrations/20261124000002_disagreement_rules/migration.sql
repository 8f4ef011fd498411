-- A disagreement names both claims, what they said, and one of the causes; one stands for a pair.
alter table judgements
  drop constraint judgements_labels,
  add constraint judgements_labels check (label is null
    or (kind = 'relation_overruled' and label in ('agree', 'compatible', 'strained', 'conflict', 'not_comparable'))
    or (kind = 'disagreement' and label in
      ('scope', 'as_of', 'definition', 'unit', 'method', 'rounding', 'translation', 'error', 'stale', 'genuine'))),
  add constraint judgements_explain_a_disagreement_whole check (kind <> 'disagreement'
    or num_nulls(placement_id, left_id, left_version, right_id, right_version, label, judged) = 0);
create unique index judgements_one_standing_disagreement on judgements (workspace_id, placement_id, right_id)
  where kind = 'disagreement' and revoked_at is null;
