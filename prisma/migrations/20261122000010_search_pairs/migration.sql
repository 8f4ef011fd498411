-- Phrases by the index: it holds neighbouring words too, and of claims the block of numbers that each is in, so that it can be asked
-- for the newest first.

-- The words of a record, and each two that stand side by side within one of its texts, cut at sixty letters as in what is asked.
create function app.search_terms(key text) returns text[]
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select w || array(select left(a, 60) || ' ' || left(b, 60) from unnest(w, w[2:]) t (a, b) where a <> '|' and b <> '|')
  from (select string_to_array(key, ' ') as w) words
$$;

-- The block of claims of a workspace that a number is in; its sign is in no word.
create function app.search_block(ws uuid, number integer) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select '#' || right(ws::text, 12) || ' ' || number / 4096
$$;

do $$
declare name text;
begin
  foreach name in array array['questions', 'sources', 'documents', 'claims'] loop
    execute format('alter table public.%I drop column search', name);
    execute format('alter table public.%I add column search tsvector generated always as (array_to_tsvector(app.search_terms(search_key)%s)) stored',
      name, case name when 'claims' then ' || app.search_block(workspace_id, number)' else '' end);
    -- Without a list of what is still to be indexed, which every look into the index would have to read through.
    execute format('create index %I on public.%I using gin (search) with (fastupdate = off)', name || '_search', name);
  end loop;
end $$;

-- The terms of a query, with the beginnings of words that few known words complete written out as those words: the index finds whole
-- words sooner. Null where some word of it is in no record.
drop function app.known_words(text, uuid);
create function app.known_terms(wanted text, ws uuid) returns text[]
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
    elsif exists (select from unnest(string_to_array(stem, ' ')) w where not exists (
        select from public.search_words s where s.workspace_id = ws and s.word = left(w, 60) collate "C")) then
      return null;
    end if;
    terms := terms || part;
  end loop;
  return terms;
end $$;

-- The numbers of the newest claims that hold all terms: first among the last few, where common words are soon found, then by the index.
-- A beginning that many of the last few hold is slow there: it is looked for in what the other terms find. Several terms are asked for
-- together, as they may seldom meet; where that finds many, and for one term, the index is asked block by block, the newest first.
-- `is true` and `+ 0` keep conditions out of the indexes; two conditions on `search` let each skip where the other has nothing.
drop function app.newest_claims(tsquery, text[], uuid, integer, integer);
create function app.newest_claims(terms text[], patterns text[], ws uuid, before integer, most integer) returns integer[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  reach constant integer := 2000;
  many constant integer := 20;
  few constant integer := 1000;
  q tsquery := array_to_string(terms, ' & ')::tsquery;
  part text;
  asked text[] := terms;
  by_index tsquery;
  is_found_by_index boolean;
  found integer[];
  met integer[];
  floor integer;
begin
  found := array(select c.number from (select c.number, c.search, c.search_key from public.claims c
      where c.workspace_id = ws and c.number < before order by c.number desc limit reach) c
    where c.search @@ q and ' ' || c.search_key || ' ' like all (patterns) limit most);
  if cardinality(found) >= most then return found; end if;
  floor := (select c.number from public.claims c where c.workspace_id = ws and c.number < before order by c.number desc offset reach - 1 limit 1);
  if floor is null then return found; end if;
  foreach part in array terms loop
    if part like '%:*' and cardinality(asked) > 1 and many <= (select count(*) from (
        select from (select c.search from public.claims c where c.workspace_id = ws and c.number < before order by c.number desc limit reach) c
        where c.search @@ part::tsquery limit many) held) then
      asked := array_remove(asked, part);
    end if;
  end loop;
  by_index := array_to_string(asked, ' & ')::tsquery;
  is_found_by_index := asked = terms and cardinality(patterns) = 0;
  if exists (select from unnest(asked) t where t like '%:*') then
    return found || array(select c.number from public.claims c
      where c.search @@ by_index and (c.workspace_id = ws) is true and c.number + 0 < floor
        and (is_found_by_index or (c.search @@ q and ' ' || c.search_key || ' ' like all (patterns)))
      order by c.number desc limit most - cardinality(found));
  end if;
  if cardinality(asked) > 1 then
    met := array(select c.number from public.claims c where c.search @@ by_index and (c.workspace_id = ws) is true and c.number + 0 < floor limit few);
    if cardinality(met) < few then
      return found || array(select c.number from public.claims c
        where c.workspace_id = ws and c.number = any (met) and (c.search @@ q) is true and ' ' || c.search_key || ' ' like all (patterns)
        order by c.number desc limit most - cardinality(found));
    end if;
  end if;
  for block in reverse floor / 4096 .. 0 loop
    found := found || array(select c.number from public.claims c
      where c.search @@ asked[1]::tsquery
        and c.search @@ array_to_string(asked[2:] || quote_literal(app.search_block(ws, block * 4096)), ' & ')::tsquery
        and (c.workspace_id = ws) is true and c.number + 0 < floor
        and (is_found_by_index or (c.search @@ q and ' ' || c.search_key || ' ' like all (patterns)))
      order by c.number desc limit most - cardinality(found));
    exit when cardinality(found) >= most;
  end loop;
  return found;
end $$;

-- Records of the context's workspace that hold all words of a query and all phrases, the newest first, at most `most` of each kind.
create or replace function app.search(wanted text, phrases text[], kinds text[], before integer, most integer)
returns table (kind text, id uuid, number integer, texts jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  ws uuid := app.current_workspace();
  terms text[] := app.known_terms(wanted, ws);
  q tsquery := array_to_string(terms, ' & ')::tsquery;
  -- One word or two the index tells exactly; more than two it finds apart too, so they are looked for as they stand.
  patterns text[] := array(select '% ' || p || ' %' from unnest(phrases) p where p like '% % %');
  claims integer[];
begin
  if terms is null then return; end if;
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
    claims := app.newest_claims(terms, patterns, ws, before, most);
    return query select 'claim', r.id, r.number, jsonb_build_object('title', r.phrase, 'note', r.note, 'by', s.name, 'standing', r.standing)
      from public.claims r left join public.sources s on s.workspace_id = ws and s.id = r.speaker_id
      where r.workspace_id = ws and r.number = any (claims) order by r.number desc;
  end if;
end $$;
