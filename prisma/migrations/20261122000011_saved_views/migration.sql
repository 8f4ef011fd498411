-- Views of the table of claims under a name: an address that is kept. Each person sees their own, and those that others share.
create table saved_views (
  workspace_id uuid not null references workspaces (id) on update cascade on delete restrict,
  id uuid not null,
  user_id uuid not null references users (id) on update cascade on delete restrict,
  name text not null constraint saved_views_name_is_short check (length(name) between 1 and 100),
  query text not null constraint saved_views_query_is_short check (length(query) <= 2000),
  is_shared boolean not null default false,
  created_at timestamptz(3) not null default now(),
  constraint saved_views_pkey primary key (workspace_id, id)
);
create unique index saved_views_workspace_id_user_id_name_key on saved_views (workspace_id, user_id, name);
alter table saved_views enable row level security;
alter table saved_views force row level security;
create policy of_person on saved_views
  using (workspace_id = (select app.current_workspace()) and user_id = (select app.current_person()))
  with check (workspace_id = (select app.current_workspace()) and user_id = (select app.current_person()));
create policy of_team on saved_views for select
  using (workspace_id = (select app.current_workspace()) and is_shared);
