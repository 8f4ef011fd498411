-- Doors instead of rights: what the serving role may do with workspaces, memberships and sessions, it does through
-- functions that can do nothing else. And names are found by any part of them, and by their aliases.

---------------------------------------------------------------------------------------------------------------------
-- A new workspace has its maker as its owner; nobody becomes a member in another way.

create function app.create_workspace(new_slug text, new_name text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ws uuid := app.current_workspace();
  person uuid := app.current_person();
begin
  if ws is null or person is null then raise exception 'no context' using errcode = '42501'; end if;
  insert into public.workspaces (id, slug, name) values (ws, new_slug, new_name);
  insert into public.memberships (workspace_id, user_id, role) values (ws, person, 'owner');
end $$;

---------------------------------------------------------------------------------------------------------------------
-- A session that ended stays ended: it can be revoked and nothing else.

create function app.revoke_sessions(only_session uuid, except_session uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update public.sessions set revoked_at = clock_timestamp()
  where user_id = app.current_person() and revoked_at is null
    and (only_session is null or id = only_session) and (except_session is null or id <> except_session)
$$;

-- A new password makes every link that is still out worthless.
create function app.spend_links() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.sign_in_links set used_at = clock_timestamp() where user_id = new.user_id and used_at is null;
  return null;
end $$;
create trigger spend_links after insert or update of hash on public.passwords for each row execute function app.spend_links();

alter table public.sessions add column network text not null default '';

-- Whether somebody has signed in to an account from a network before, so that strangers who guess cannot lock them out.
create function app.is_known_network(address text, network text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from public.users u join public.sessions s on s.user_id = u.id
                 where u.email = lower(address) and s.network = is_known_network.network)
$$;

drop function app.open_session(uuid, uuid, bytea, interval, text, text);
create function app.open_session(id uuid, digest bytea, lifetime interval, device text, place text, network text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.current_person() is null then raise exception 'no context' using errcode = '42501'; end if;
  insert into public.sessions (id, user_id, token_hash, expires_at, device, place, network)
    values (open_session.id, app.current_person(), digest, clock_timestamp() + lifetime, left(open_session.device, 300),
            left(open_session.place, 100), left(open_session.network, 100));
end $$;

-- Windows that are over are swept away now and then, by the tries that follow.
create index rate_limits_resets_at_idx on public.rate_limits (resets_at);
create or replace function app.count_try(try_key text, seconds integer) returns table (tries integer, seconds_left integer)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from public.rate_limits where random() < 0.01 and key in (
    select key from public.rate_limits where resets_at < clock_timestamp() and key <> try_key limit 100 for update skip locked);
  insert into public.rate_limits as r (key, count, resets_at) values (try_key, 1, clock_timestamp() + make_interval(secs => seconds))
  on conflict (key) do update set
    count = case when r.resets_at <= clock_timestamp() then 1 else r.count + 1 end,
    resets_at = case when r.resets_at <= clock_timestamp() then clock_timestamp() + make_interval(secs => seconds) else r.resets_at end
  returning count, ceil(extract(epoch from resets_at - clock_timestamp()))::integer
$$;

---------------------------------------------------------------------------------------------------------------------
-- Names are compared byte by byte, whatever the order of words of the database is: ranges of prefixes rest on it.

alter table public.sources alter column name_key type text collate "C";
alter table public.source_aliases alter column alias_key type text collate "C";
create index sources_name_parts on public.sources using gin (name_key gin_trgm_ops);
create index source_aliases_alias_parts on public.source_aliases using gin (alias_key gin_trgm_ops);

-- Sources one of whose names holds a text, by name; as search_questions, it takes the workspace from the context.
create function app.search_sources(part text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with pattern as (select '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%' as text)
  select id from (
    select s.id from public.sources s, pattern where s.workspace_id = app.current_workspace() and s.name_key like pattern.text
    union
    select a.source_id from public.source_aliases a, pattern where a.workspace_id = app.current_workspace() and a.alias_key like pattern.text
  ) as found limit 1000
$$;
