-- A citation stands on its own: made once, never rewritten, ended by a person. A claim's own words are anchored when they are
-- saved; a step is named by who stands there, as steps are written anew with each version of their claim.
alter type record_kind add value 'citation';

drop table citations;
create table citations (
  workspace_id uuid not null references workspaces (id) on update cascade on delete restrict,
  id uuid not null,
  claim_id uuid not null,
  is_of_words boolean not null,
  step_source_id uuid,
  document_id uuid not null,
  snapshot_id uuid,
  kind citation_kind not null,
  exact text not null,
  prefix text not null default '',
  suffix text not null default '',
  "start" integer,
  "end" integer,
  page integer,
  fragment text,
  "row" integer,
  "column" integer,
  language text not null,
  translation text not null default '',
  translated_by text not null default '',
  is_removed boolean not null default false,
  version integer not null default 1,
  created_by_id uuid not null references users (id) on update cascade on delete restrict,
  created_at timestamptz(3) not null default now(),
  constraint citations_pkey primary key (workspace_id, id),
  constraint citations_workspace_id_claim_id_fkey
    foreign key (workspace_id, claim_id) references claims (workspace_id, id) on update cascade on delete restrict,
  constraint citations_workspace_id_step_source_id_fkey
    foreign key (workspace_id, step_source_id) references sources (workspace_id, id) on update cascade on delete restrict,
  constraint citations_workspace_id_document_id_fkey
    foreign key (workspace_id, document_id) references documents (workspace_id, id) on update cascade on delete restrict,
  constraint citations_workspace_id_snapshot_id_fkey
    foreign key (workspace_id, snapshot_id) references snapshots (workspace_id, id) on update cascade on delete restrict,
  constraint citations_selector_is_whole check (case kind
    when 'text' then snapshot_id is not null and "start" >= 0 and "end" > "start" and exact <> '' and fragment is null and "row" is null and "column" is null
    when 'media' then fragment is not null and "start" is null and "end" is null and page is null and "row" is null and "column" is null
    when 'table' then "row" > 0 and "column" > 0 and "start" is null and "end" is null and page is null and fragment is null
  end),
  constraint citations_words_are_text check (not is_of_words or (kind = 'text' and step_source_id is null)),
  constraint citations_translation_is_whole check ((translation = '') = (translated_by = ''))
);
create index citations_workspace_id_claim_id_idx on citations (workspace_id, claim_id, created_at);
create index citations_workspace_id_document_id_idx on citations (workspace_id, document_id, created_at);
create index citations_workspace_id_snapshot_id_idx on citations (workspace_id, snapshot_id);
alter table citations enable row level security;
alter table citations force row level security;
create policy of_workspace on citations
  using (workspace_id = (select app.current_workspace()))
  with check (workspace_id = (select app.current_workspace()));

-- Which workspace holds a citation: told to its members only.
create function app.workspace_of_citation(citation uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.slug from public.citations c
  join public.memberships m on m.workspace_id = c.workspace_id and m.user_id = app.current_person() and m.removed_at is null
  join public.workspaces w on w.id = c.workspace_id
  where c.id = workspace_of_citation.citation
$$;
create policy of_owner on citations for select to current_user using (true);
