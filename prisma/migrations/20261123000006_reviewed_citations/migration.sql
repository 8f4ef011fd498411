-- A newer text also does something to the passages that people cited: the item then names the citation, else it is about the claim's words.
alter table review_items
  add column citation_id uuid,
  add constraint review_items_workspace_id_citation_id_fkey
    foreign key (workspace_id, citation_id) references citations (workspace_id, id) on update cascade on delete restrict;
drop index review_items_workspace_id_claim_id_snapshot_id_key;
create unique index review_items_one_of_each on review_items (workspace_id, claim_id, snapshot_id, citation_id) nulls not distinct;
create index review_items_workspace_id_citation_id_idx on review_items (workspace_id, citation_id);
