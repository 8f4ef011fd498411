-- Search: each record keeps its words in plain form (lib/domain/search-words.ts), an index of them, and a vocabulary that mends typos.

do $$
declare name text;
begin
  foreach name in array array['questions', 'sources', 'documents', 'claims'] loop
    execute format('alter table public.%I add column search_key text not null default ''''', name);
    execute format('alter table public.%I add column search tsvector generated always as (array_to_tsvector(string_to_array(search_key, '' ''))) stored', name);
    execute format('create index %I on public.%I using gin (search)', name || '_search', name);
  end loop;
end $$;

create table search_words (
  workspace_id uuid not null references workspaces (id) on update cascade on delete restrict,
  word text collate "C" not null,
  constraint search_words_pkey primary key (workspace_id, word)
);
create index search_words_letters on search_words using gin (word gin_trgm_ops);
alter table search_words enable row level security;
alter table search_words force row level security;
create policy of_workspace on search_words using (workspace_id = (select app.current_workspace())) with check (workspace_id = (select app.current_workspace()));
create policy of_owner on search_words to current_user using (true) with check (true);
create policy of_owner on claims to current_user using (true) with check (true);
create policy of_owner on documents to current_user using (true) with check (true);

-- Words of letters that are long enough to be mistyped.
create function app.learn_words() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.search_words (workspace_id, word)
    select distinct new.workspace_id, w from unnest(string_to_array(new.search_key, ' ')) w where length(w) between 4 and 60 and w !~ '[0-9]'
    on conflict do nothing;
  return null;
end $$;

-- What was recorded before this migration: plain in Latin letters now, and in full with its next change.
do $$
declare
  source record;
begin
  for source in select * from (values ('questions', 'title || '' '' || note'), ('sources', 'name_key'), ('documents', 'title'), ('claims', 'phrase || '' '' || note')) t (name, words) loop
    execute format('create trigger learn_words after insert or update of search_key on public.%I for each row execute function app.learn_words()', source.name);
    execute format('update public.%I set search_key = trim(regexp_replace(lower(regexp_replace(%s, ''(\d),(\d)'', ''\1\2'', ''g'')), ''[^a-z0-9\u0080-\uffff]+'', '' '', ''g''))', source.name, source.words);
  end loop;
end $$;

-- Records of the context's workspace that hold all words of a query and all phrases, the newest first, at most `most` of each kind.
create function app.search(wanted text, phrases text[], kinds text[], before integer, most integer)
returns table (kind text, id uuid, number integer, texts jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  ws uuid := app.current_workspace();
  q tsquery := wanted::tsquery;
  patterns text[] := array(select '% ' || p || ' %' from unnest(phrases) p);
begin
  return query
    (select 'question', r.id, r.number, jsonb_build_object('title', r.title, 'note', r.note) from public.questions r
      where 'question' = any (kinds) and r.workspace_id = ws and r.search @@ q and ' ' || r.search_key || ' ' like all (patterns)
        and r.number < before order by r.number desc limit most)
    union all
    (select 'source', r.id, r.number, jsonb_build_object('title', r.name, 'note', r.note,
        'aliases', coalesce((select string_agg(a.alias, ', ' order by a.alias) from public.source_aliases a where a.workspace_id = ws and a.source_id = r.id), ''))
      from public.sources r
      where 'source' = any (kinds) and r.workspace_id = ws and r.search @@ q and ' ' || r.search_key || ' ' like all (patterns)
        and r.number < before order by r.number desc limit most)
    union all
    (select 'document', r.id, r.number, jsonb_build_object('title', r.title) from public.documents r
      where 'document' = any (kinds) and r.workspace_id = ws and r.search @@ q and ' ' || r.search_key || ' ' like all (patterns)
        and r.number < before order by r.number desc limit most)
    union all
    (select 'claim', r.id, r.number, jsonb_build_object('title', r.phrase, 'note', r.note, 'by', s.name, 'standing', r.standing)
      from (select * from public.claims c
          where 'claim' = any (kinds) and c.workspace_id = ws and c.search @@ q and ' ' || c.search_key || ' ' like all (patterns)
            and c.number < before order by c.number desc limit most) r
        left join public.sources s on s.workspace_id = ws and s.id = r.speaker_id order by r.number desc);
end $$;

-- For each word with which no known word begins, the known words that share most letters with it.
create function app.nearest_words(words text[]) returns table (word text, nearest text[])
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set pg_trgm.similarity_threshold = 0.15 as $$
declare ws uuid := app.current_workspace();
begin
  return query
    select w, array(select s.word::text from public.search_words s where s.workspace_id = ws and s.word % w
        order by similarity(s.word, w) desc, s.word limit 30)
    from unnest(words) w
    where not exists (select from public.search_words s where s.workspace_id = ws and s.word >= w collate "C" and s.word < (w || chr(1114111)) collate "C");
end $$;
