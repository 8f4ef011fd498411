-- Which questions a person watches, and when they last came: each sees their own only.
create table watches (
  workspace_id uuid not null references workspaces (id) on update cascade on delete restrict,
  user_id uuid not null references users (id) on update cascade on delete restrict,
  question_id uuid not null,
  created_at timestamptz(3) not null default now(),
  constraint watches_pkey primary key (workspace_id, user_id, question_id),
  constraint watches_workspace_id_question_id_fkey foreign key (workspace_id, question_id) references questions (workspace_id, id) on update cascade on delete restrict
);
create table visits (
  workspace_id uuid not null references workspaces (id) on update cascade on delete restrict,
  user_id uuid not null references users (id) on update cascade on delete restrict,
  at timestamptz(3) not null default now(),
  before timestamptz(3),
  constraint visits_pkey primary key (workspace_id, user_id)
);
do $$
declare name text;
begin
  foreach name in array array['watches', 'visits'] loop
    execute format('alter table public.%I enable row level security', name);
    execute format('alter table public.%I force row level security', name);
    execute format('create policy of_person on public.%I using (workspace_id = (select app.current_workspace()) and user_id = (select app.current_person())) with check (workspace_id = (select app.current_workspace()) and user_id = (select app.current_person()))', name);
  end loop;
end $$;
-- Questions with a conflict, the latest first, without reading those that have none.
create index questions_in_conflict on questions (workspace_id, updated_at, id) where conflict_count > 0;
