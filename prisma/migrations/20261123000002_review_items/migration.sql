-- What a newer text of a document did to the words of one version of a claim, for somebody to look at; "restored" ends that.
create table review_items (
  workspace_id uuid not null references workspaces (id) on update cascade on delete restrict,
  id uuid not null,
  claim_id uuid not null,
  claim_version integer not null,
  snapshot_id uuid not null,
  finding text not null constraint review_items_finding_is_known check (finding in ('changed', 'edited', 'moved', 'not_found', 'restored')),
  created_at timestamptz(3) not null default now(),
  constraint review_items_pkey primary key (workspace_id, id),
  constraint review_items_workspace_id_claim_id_fkey
    foreign key (workspace_id, claim_id) references claims (workspace_id, id) on update cascade on delete restrict,
  constraint review_items_workspace_id_snapshot_id_fkey
    foreign key (workspace_id, snapshot_id) references snapshots (workspace_id, id) on update cascade on delete restrict
);
create unique index review_items_workspace_id_claim_id_snapshot_id_key on review_items (workspace_id, claim_id, snapshot_id);
create index review_items_workspace_id_snapshot_id_idx on review_items (workspace_id, snapshot_id);
alter table review_items enable row level security;
alter table review_items force row level security;
create policy of_workspace on review_items
  using (workspace_id = (select app.current_workspace()))
  with check (workspace_id = (select app.current_workspace()));
create trigger append_only before update or delete on review_items for each row execute function app.refuse_rewriting();
