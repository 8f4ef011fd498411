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
-- Typos are looked for among words of letters that are long enough to be mistyped.
create index search_words_letters on search_words using gin (word gin_trgm_ops) where length(word) >= 4 and word !~ '[0-9]';
alter table search_words enable row level security;
alter table search_words force row level security;
create policy of_workspace on search_words using (workspace_id = (select app.current_workspace())) with check (workspace_id = (select app.current_workspace()));
create policy of_owner on search_words to current_user using (true) with check (true);
create policy of_owner on claims to current_user using (true) with check (true);
create policy of_owner on documents to current_user using (true) with check (true);

-- Every word of every record is known, cut at sixty letters: what no known word begins with, no record holds.
create function app.learn_words() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_level = 'STATEMENT' then
    insert into public.search_words (workspace_id, word)
      select distinct a.workspace_id, left(w, 60) from added a, unnest(string_to_array(a.search_key, ' ')) w where w <> ''
      on conflict do nothing;
  else
    insert into public.search_words (workspace_id, word)
      select distinct new.workspace_id, left(w, 60) from unnest(string_to_array(new.search_key, ' ')) w where w <> ''
      on conflict do nothing;
  end if;
  return null;
end $$;

-- What was recorded before this migration: plain in Latin letters now, and in full with its next change.
do $$
declare
  source record;
begin
  for source in select * from (values ('questions', 'title || '' '' || note'), ('sources', 'name_key'), ('documents', 'title'), ('claims', 'phrase || '' '' || note')) t (name, words) loop
    execute format('create trigger learn_new_words after insert on public.%I referencing new table as added for each statement execute function app.learn_words()', source.name);
    execute format('create trigger learn_words after update of search_key on public.%I for each row execute function app.learn_words()', source.name);
    execute format('update public.%I set search_key = trim(regexp_replace(lower(regexp_replace(%s, ''(\d),(\d)'', ''\1\2'', ''g'')), ''[^a-z0-9\u0080-\uffff]+'', '' '', ''g''))', source.name, source.words);
  end loop;
end $$;

-- A query with the beginnings of words that few known words complete written out as those words: the index finds whole words sooner.
-- Null where some word of it is in no record.
create function app.known_words(wanted text, ws uuid) returns tsquery
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  most constant integer := 8;
  part text;
  stem text;
  known text[];
  terms text[] := '{}';
begin
  foreach part in array string_to_array(wanted, ' & ') loop
    stem := split_part(part, '''', 2);
    if part like '%:*' and length(stem) < 60 then
      known := array(select s.word from public.search_words s
        where s.workspace_id = ws and s.word >= stem collate "C" and s.word < (stem || chr(1114111)) collate "C" limit most + 1);
      if cardinality(known) = 0 then return null; end if;
      if cardinality(known) <= most and not exists (select from unnest(known) w where length(w) >= 60) then
        part := '(' || (select string_agg(quote_literal(w), '|') from unnest(known) w) || ')';
      end if;
    elsif not exists (select from public.search_words s where s.workspace_id = ws and s.word = left(stem, 60) collate "C") then
      return null;
    end if;
    terms := terms || part;
  end loop;
  return array_to_string(terms, ' & ')::tsquery;
end $$;

-- The numbers of the newest claims that a query finds: first among the last few thousand, where common words are soon found, then
-- by the index of words, which is asked for rare ones only. `is true` and `+ 0` keep the other indexes out of that.
create function app.newest_claims(q tsquery, patterns text[], ws uuid, before integer, most integer) returns integer[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
  reach constant integer := 4000;
  found integer[];
  floor integer;
begin
  found := array(select c.number from (select c.number, c.search, c.search_key from public.claims c
      where c.workspace_id = ws and c.number < before order by c.number desc limit reach) c
    where c.search @@ q and ' ' || c.search_key || ' ' like all (patterns) limit most);
  if cardinality(found) >= most then return found; end if;
  floor := (select c.number from public.claims c where c.workspace_id = ws and c.number < before order by c.number desc offset reach - 1 limit 1);
  if floor is null then return found; end if;
  return found || array(select c.number from public.claims c
    where c.search @@ q and (c.workspace_id = ws) is true and c.number + 0 < floor and ' ' || c.search_key || ' ' like all (patterns)
    order by c.number desc limit most - cardinality(found));
end $$;

-- Records of the context's workspace that hold all words of a query and all phrases, the newest first, at most `most` of each kind.
create function app.search(wanted text, phrases text[], kinds text[], before integer, most integer)
returns table (kind text, id uuid, number integer, texts jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  ws uuid := app.current_workspace();
  q tsquery := app.known_words(wanted, ws);
  patterns text[] := array(select '% ' || p || ' %' from unnest(phrases) p);
  claims integer[];
begin
  if q is null then return; end if;
  if 'question' = any (kinds) then
    return query select 'question', r.id, r.number, jsonb_build_object('title', r.title, 'note', r.note) from public.questions r
      where r.workspace_id = ws and r.search @@ q and ' ' || r.search_key || ' ' like all (patterns) and r.number < before
      order by r.number desc limit most;
  end if;
  if 'source' = any (kinds) then
    return query select 'source', r.id, r.number, jsonb_build_object('title', r.name, 'note', r.note,
        'aliases', coalesce((select string_agg(a.alias, ', ' order by a.alias) from public.source_aliases a where a.workspace_id = ws and a.source_id = r.id), ''))
      from public.sources r
      where r.workspace_id = ws and r.search @@ q and ' ' || r.search_key || ' ' like all (patterns) and r.number < before
      order by r.number desc limit most;
  end if;
  if 'document' = any (kinds) then
    return query select 'document', r.id, r.number, jsonb_build_object('title', r.title) from public.documents r
      where r.workspace_id = ws and r.search @@ q and ' ' || r.search_key || ' ' like all (patterns) and r.number < before
      order by r.number desc limit most;
  end if;
  if 'claim' = any (kinds) then
    claims := app.newest_claims(q, patterns, ws, before, most);
    return query select 'claim', r.id, r.number, jsonb_build_object('title', r.phrase, 'note', r.note, 'by', s.name, 'standing', r.standing)
      from public.claims r left join public.sources s on s.workspace_id = ws and s.id = r.speaker_id
      where r.workspace_id = ws and r.number = any (claims) order by r.number desc;
  end if;
end $$;

-- For each word with which no known word begins, the known words that share most letters with it.
create function app.nearest_words(words text[]) returns table (word text, nearest text[])
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set pg_trgm.similarity_threshold = 0.15 as $$
declare ws uuid := app.current_workspace();
begin
  return query
    select w, array(select s.word::text from public.search_words s where s.workspace_id = ws and s.word % w and length(s.word) >= 4 and s.word !~ '[0-9]'
        order by similarity(s.word, w) desc, s.word limit 30)
    from unnest(words) w
    where not exists (select from public.search_words s where s.workspace_id = ws and s.word >= w collate "C" and s.word < (w || chr(1114111)) collate "C");
end $$;
