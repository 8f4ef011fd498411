-- The files whose text was kept, byte for byte, each once in a workspace, and never changed.
create table originals (
  workspace_id uuid not null references workspaces (id) on update cascade on delete restrict,
  sha256 bytea not null constraint originals_sha256_is_whole check (length(sha256) = 32),
  name text not null constraint originals_name_is_short check (length(name) between 1 and 200),
  bytes bytea not null constraint originals_bytes_are_few check (length(bytes) between 1 and 20000000),
  kept_at timestamptz(3) not null default now(),
  constraint originals_pkey primary key (workspace_id, sha256)
);
-- What is packed already is not packed again.
alter table originals alter column bytes set storage external;
alter table originals enable row level security;
alter table originals force row level security;
create policy of_workspace on originals
  using (workspace_id = (select app.current_workspace()))
  with check (workspace_id = (select app.current_workspace()));
create trigger append_only before update or delete on originals for each row execute function app.refuse_rewriting();

-- Which file a text was read from; null for what was pasted. Of a page that was fetched, how it came.
alter table snapshots add column original_sha256 bytea;
alter table snapshots add column fetched jsonb;
alter table snapshots add constraint snapshots_workspace_id_original_sha256_fkey
  foreign key (workspace_id, original_sha256) references originals (workspace_id, sha256) on update cascade on delete restrict;
