-- What tables alone cannot say: who sees which rows, what a figure must be, and how history is written.
-- Runs as the owner of the tables, who is neither a superuser nor exempt from row-level security.

create extension if not exists pgcrypto with schema public;
create extension if not exists pg_trgm with schema public;

create schema app;
create schema secret;

create table secret.keys (purpose text primary key, key bytea not null);

---------------------------------------------------------------------------------------------------------------------
-- The context of a transaction: "workspace|user|expiry|signature", set by the application as its first statement.
-- A setting that is not signed with the installation's key counts as none, so SQL that sets its own sees nothing.

create function app.context_part(part_number integer) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  parts text[] := string_to_array(current_setting('app.context', true), '|');
  context_key bytea;
begin
  if array_length(parts, 1) is distinct from 4 then return null; end if;
  select key into context_key from secret.keys where purpose = 'context';
  if context_key is null then return null; end if;
  if encode(public.hmac(convert_to(array_to_string(parts[1:3], '|'), 'UTF8'), context_key, 'sha256'), 'hex') <> parts[4] then return null; end if;
  if parts[3]::bigint < extract(epoch from clock_timestamp()) then return null; end if;
  return nullif(parts[part_number], '')::uuid;
end $$;

create function app.current_workspace() returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$ select app.context_part(1) $$;

create function app.current_person() returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$ select app.context_part(2) $$;

---------------------------------------------------------------------------------------------------------------------
-- Row-level security. Every table with a workspace shows only the rows of the context's workspace; always in the
-- (select …) form, which is evaluated once per query.

do $$
declare name text;
begin
  for name in select table_name::text from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id' loop
    execute format('alter table public.%I enable row level security', name);
    execute format('alter table public.%I force row level security', name);
    execute format('create policy of_workspace on public.%I using (workspace_id = (select app.current_workspace())) with check (workspace_id = (select app.current_workspace()))', name);
  end loop;
  foreach name in array array['workspaces', 'users', 'accounts', 'passwords', 'sessions', 'sign_in_links', 'rate_limits'] loop
    execute format('alter table public.%I enable row level security', name);
    execute format('alter table public.%I force row level security', name);
  end loop;
  -- The functions below run as the owner and reach these before anybody is signed in.
  foreach name in array array['workspaces', 'memberships', 'users', 'accounts', 'passwords', 'sessions', 'sign_in_links', 'rate_limits', 'questions', 'sources', 'source_aliases'] loop
    execute format('create policy of_owner on public.%I to current_user using (true) with check (true)', name);
  end loop;
end $$;

create policy of_person on public.memberships for select using (user_id = (select app.current_person()));
create policy of_workspace on public.workspaces using (id = (select app.current_workspace())) with check (id = (select app.current_workspace()));
create policy of_person on public.workspaces for select
  using (exists (select from public.memberships m where m.workspace_id = id and m.user_id = (select app.current_person()) and m.removed_at is null));
create policy of_person on public.users using (id = (select app.current_person())) with check (id = (select app.current_person()));
create policy of_colleague on public.users for select
  using (exists (select from public.memberships m where m.user_id = users.id and m.workspace_id = (select app.current_workspace())));
create policy of_person on public.accounts using (user_id = (select app.current_person()));
create policy of_person on public.passwords using (user_id = (select app.current_person())) with check (user_id = (select app.current_person()));
create policy of_person on public.sessions using (user_id = (select app.current_person())) with check (user_id = (select app.current_person()));
create policy of_person on public.sign_in_links for select using (user_id = (select app.current_person()));

---------------------------------------------------------------------------------------------------------------------
-- What a figure must be: neither of its intervals empty, and the core within the support.

create function app.is_interval(lo numeric, lo_open boolean, hi numeric, hi_open boolean) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select lo is null or hi is null or lo < hi or (lo = hi and not lo_open and not hi_open)
$$;

alter table public.claims
  add constraint claims_support_is_not_empty check (app.is_interval(support_lo, support_lo_open, support_hi, support_hi_open)),
  add constraint claims_core_is_not_empty check (app.is_interval(core_lo, core_lo_open, core_hi, core_hi_open)),
  add constraint claims_core_lies_within_support check (
    (support_lo is null or (core_lo is not null and (core_lo > support_lo or (core_lo = support_lo and (core_lo_open or not support_lo_open)))))
    and (support_hi is null or (core_hi is not null and (core_hi < support_hi or (core_hi = support_hi and (core_hi_open or not support_hi_open)))))),
  add constraint claims_reading_is_whole check ((shape is null) = (rule is null) and (shape is null) = (rule_version is null)
    and (shape is not null or (support_lo is null and support_hi is null and core_lo is null and core_hi is null and anchor is null))),
  add constraint claims_figure_is_whole check ((hedge is null) = (figure_kind is null) and (hedge is null) = (multiplier is null) and (hedge is null) = (unit_factor is null)),
  add constraint claims_factors_are_positive check (multiplier > 0 and unit_factor > 0),
  add constraint claims_numeral_needs_hedge check (hedge is not null or (x is null and y is null)),
  add constraint claims_override_has_reason check ((overridden_by_id is null) = (override_reason is null)),
  add constraint claims_translation_is_whole check ((translation is null) = (translated_by is null)),
  add constraint claims_dates_are_ranges check (as_of_from <= as_of_to and period_start_from <= period_start_to and said_from <= said_to and published_from <= published_to),
  add constraint claims_withdrawal_has_reason check (standing = 'current' or standing_reason is not null);

alter table public.reliances
  add constraint reliances_from_one check (num_nonnulls(from_claim_id, from_source_id) = 1),
  add constraint reliances_to_one check (num_nonnulls(to_claim_id, to_source_id) = case when is_own_collection then 0 else 1 end);
alter table public.stances
  add constraint stances_have_one_target check (num_nonnulls(target_claim_id, target_source_id) = 1),
  add constraint stances_target_a_version check ((target_claim_id is null) = (target_claim_version is null)),
  add constraint stances_multiple_has_factor check ((kind = 'multiple_of') = (factor is not null));
alter table public.judgements
  add constraint judgements_have_a_reason check (reason <> ''),
  add constraint judgements_revocation_is_whole check ((revoked_at is null) = (revoked_by_id is null) and (revoked_at is null) = (revoke_reason is null));
create unique index judgements_one_standing_scope_ruling on public.judgements (workspace_id, placement_id, facet) where kind = 'same_scope' and revoked_at is null;
alter table public.sources
  add constraint sources_are_named check (name <> ''),
  add constraint sources_group_has_count check (headcount is null or (is_unnamed and headcount > 0)),
  add constraint sources_protected_has_cover check (not is_protected or cover_name is not null);
alter table public.questions
  add constraint questions_day_is_given check ((reference_mode = 'day') = (reference_date is not null)),
  add constraint questions_figure_has_measure check (answer = 'yes_no' or measure_id is not null);
alter table public.hops add constraint hops_count_from_zero check (position >= 0);
alter table public.workspaces add constraint workspaces_slug_is_plain check (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$');

create index questions_title_words on public.questions using gin (title gin_trgm_ops);

---------------------------------------------------------------------------------------------------------------------
-- History: one row per command in a chain of hashes, and the full image of every record it left. The application may
-- only read these tables and call app.record_change; nobody may change or delete their rows.

create function app.record_change(
  command text, kind record_kind, subject uuid, actor uuid, reason text, images jsonb
) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ws uuid := app.current_workspace();
  head public.audit_heads;
  at timestamptz(3) := clock_timestamp();
  reason_salt uuid := gen_random_uuid();
  reason_digest bytea;
  digests jsonb := '[]';
  image jsonb;
  image_salt uuid;
  image_digest bytea;
  next_hash bytea;
begin
  if ws is null or actor is distinct from app.current_person() then raise exception 'no context' using errcode = '42501'; end if;
  insert into public.audit_heads (workspace_id, seq, hash) values (ws, 0, '') on conflict do nothing;
  select * into head from public.audit_heads h where h.workspace_id = ws for update;
  reason_digest := sha256(convert_to(reason_salt::text || coalesce(reason, ''), 'UTF8'));
  insert into public.changes (workspace_id, seq, command, subject_kind, subject_id, actor_id, reason, salt, reason_digest, recorded_at, previous_hash, hash)
    values (ws, head.seq + 1, command, kind, subject, actor, reason, reason_salt, reason_digest, at, head.hash, '');
  for image in select value from jsonb_array_elements(images) order by value ->> 'id' loop
    image_salt := gen_random_uuid();
    image_digest := sha256(convert_to(image_salt::text || (image -> 'payload')::text, 'UTF8'));
    digests := digests || jsonb_build_array(image ->> 'id', (image ->> 'version')::integer, encode(image_digest, 'hex'));
    update public.versions v set recorded_to = at
      where v.workspace_id = ws and v.record_id = (image ->> 'id')::uuid and v.recorded_to is null;
    insert into public.versions (workspace_id, record_id, version, kind, question_id, seq, payload, salt, digest, recorded_from)
      values (ws, (image ->> 'id')::uuid, (image ->> 'version')::integer, (image ->> 'kind')::record_kind,
              (image ->> 'questionId')::uuid, head.seq + 1, image -> 'payload', image_salt, image_digest, at);
  end loop;
  next_hash := app.link_hash(head.hash, ws, head.seq + 1, command, kind, subject, actor, at, reason_digest, digests);
  update public.changes c set hash = next_hash where c.workspace_id = ws and c.seq = head.seq + 1;
  update public.audit_heads h set seq = head.seq + 1, hash = next_hash where h.workspace_id = ws;
  return head.seq + 1;
end $$;

create function app.link_hash(
  previous bytea, ws uuid, seq integer, command text, kind record_kind, subject uuid, actor uuid, at timestamptz, reason_digest bytea, digests jsonb
) returns bytea
language sql stable set search_path = pg_catalog, pg_temp as $$
  select sha256(previous || convert_to(jsonb_build_array(ws, seq, command, kind, subject, actor,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), encode(reason_digest, 'hex'), digests)::text, 'UTF8'))
$$;

-- The first link of the context's workspace that does not hold, or null where the whole chain does.
create function app.first_broken_link() returns integer
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ws uuid := app.current_workspace();
  link public.changes;
  digests jsonb;
  previous bytea := '';
  expected integer := 1;
begin
  for link in select * from public.changes c where c.workspace_id = ws order by c.seq loop
    select coalesce(jsonb_agg(part order by v.record_id::text, part_no), '[]') into digests
      from public.versions v, lateral (values (1, to_jsonb(v.record_id::text)), (2, to_jsonb(v.version)), (3, to_jsonb(encode(v.digest, 'hex')))) parts (part_no, part)
      where v.workspace_id = ws and v.seq = link.seq;
    if link.seq <> expected or link.previous_hash <> previous
      or link.hash <> app.link_hash(previous, ws, link.seq, link.command, link.subject_kind, link.subject_id, link.actor_id, link.recorded_at, link.reason_digest, digests)
      or (link.salt is not null and link.reason_digest <> sha256(convert_to(link.salt::text || coalesce(link.reason, ''), 'UTF8')))
      or exists (select from public.versions v where v.workspace_id = ws and v.seq = link.seq and v.erased_at is null
                 and v.digest <> sha256(convert_to(v.salt::text || v.payload::text, 'UTF8')))
    then return link.seq; end if;
    previous := link.hash;
    expected := expected + 1;
  end loop;
  if exists (select from public.audit_heads h where h.workspace_id = ws and (h.seq <> expected - 1 or h.hash <> previous)) then return expected; end if;
  return null;
end $$;

-- Takes the content of one version away, for law, privacy or the protection of a source. Its digest stays.
create function app.erase_version(record uuid, number integer, why text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if why is null or why = '' then raise exception 'a reason is needed' using errcode = '22004'; end if;
  if not exists (select from public.memberships m where m.workspace_id = app.current_workspace()
                 and m.user_id = app.current_person() and m.role = 'owner' and m.removed_at is null)
  then raise exception 'only an owner may erase' using errcode = '42501'; end if;
  update public.versions v set payload = null, salt = null, erased_at = clock_timestamp(), erased_by_id = app.current_person(), erase_reason = why
    where v.workspace_id = app.current_workspace() and v.record_id = record and v.version = number and v.erased_at is null;
  return found;
end $$;

create function app.refuse_rewriting() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  old_row jsonb;
  new_row jsonb;
  erasable text[] := array['recorded_to', 'payload', 'salt', 'erased_at', 'erased_by_id', 'erase_reason'];
begin
  if tg_op = 'UPDATE' then
    old_row := to_jsonb(old);
    new_row := to_jsonb(new);
    if tg_table_name = 'changes' and old_row ->> 'hash' = '\x' and new_row - 'hash' = old_row - 'hash' then return new; end if;
    if tg_table_name = 'versions' and new_row - erasable = old_row - erasable
       and (new_row -> 'payload' = old_row -> 'payload' or new_row ->> 'erased_at' is not null)
       and (old_row ->> 'recorded_to' is null or new_row -> 'recorded_to' = old_row -> 'recorded_to') then return new; end if;
  end if;
  raise exception 'history is append-only' using errcode = '42501';
end $$;

create trigger append_only before update or delete on public.versions for each row execute function app.refuse_rewriting();
create trigger append_only before update or delete on public.changes for each row execute function app.refuse_rewriting();
create trigger append_only before update or delete on public.snapshots for each row execute function app.refuse_rewriting();
create trigger no_truncate before truncate on public.versions for each statement execute function app.refuse_rewriting();
create trigger no_truncate before truncate on public.changes for each statement execute function app.refuse_rewriting();

---------------------------------------------------------------------------------------------------------------------
-- Before anybody is signed in: the only ways to people, passwords, sessions, links and rate limits.

create function app.find_login(address text) returns table (user_id uuid, name text, hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select u.id, u.name, p.hash from public.users u join public.passwords p on p.user_id = u.id
  where u.email = lower(address) and u.deleted_at is null
$$;

create function app.open_session(id uuid, person uuid, digest bytea, lifetime interval, device text, place text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if person is distinct from app.current_person() then raise exception 'no context' using errcode = '42501'; end if;
  insert into public.sessions (id, user_id, token_hash, expires_at, device, place)
    values (open_session.id, person, digest, clock_timestamp() + lifetime, left(open_session.device, 300), left(open_session.place, 100));
end $$;

-- The person behind a session that is neither revoked nor past its absolute or idle end, and their role in a workspace.
create function app.find_session(digest bytea, idle interval, workspace_slug text)
returns table (session_id uuid, user_id uuid, name text, email text, workspace_id uuid, workspace_name text, role text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare found_session public.sessions;
begin
  select * into found_session from public.sessions s where s.token_hash = digest and s.revoked_at is null
    and s.expires_at > clock_timestamp() and s.last_seen_at > clock_timestamp() - idle;
  if not found then return; end if;
  if found_session.last_seen_at < clock_timestamp() - interval '1 minute' then
    update public.sessions s set last_seen_at = clock_timestamp() where s.id = found_session.id;
  end if;
  return query select found_session.id, u.id, u.name, u.email, w.id, w.name, m.role::text
    from public.users u
    left join public.workspaces w on w.slug = workspace_slug
      and exists (select from public.memberships x where x.workspace_id = w.id and x.user_id = u.id and x.removed_at is null)
    left join public.memberships m on m.workspace_id = w.id and m.user_id = u.id
    where u.id = found_session.user_id and u.deleted_at is null;
end $$;

create function app.end_session(digest bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update public.sessions set revoked_at = clock_timestamp() where token_hash = digest and revoked_at is null
$$;

create function app.use_link(digest bytea) returns table (user_id uuid, name text)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with used as (update public.sign_in_links l set used_at = clock_timestamp()
                where l.token_hash = digest and l.used_at is null and l.expires_at > clock_timestamp() returning l.user_id)
  select u.id, u.name from used join public.users u on u.id = used.user_id where u.deleted_at is null
$$;

-- Counts one try; returns how many there were in the window and how many seconds are left of it.
create function app.count_try(try_key text, seconds integer) returns table (tries integer, seconds_left integer)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into public.rate_limits as r (key, count, resets_at) values (try_key, 1, clock_timestamp() + make_interval(secs => seconds))
  on conflict (key) do update set
    count = case when r.resets_at <= clock_timestamp() then 1 else r.count + 1 end,
    resets_at = case when r.resets_at <= clock_timestamp() then clock_timestamp() + make_interval(secs => seconds) else r.resets_at end
  returning count, ceil(extract(epoch from resets_at - clock_timestamp()))::integer
$$;

alter table public.rate_limits set unlogged;

---------------------------------------------------------------------------------------------------------------------
-- Searching. Pattern operators never use an index for a role under row-level security, so these run as the owner, take
-- the workspace from the signed context and return ids alone.

create function app.search_questions(words text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select q.id from public.questions q
  where q.workspace_id = app.current_workspace()
    and q.title ilike '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%'
  order by q.updated_at desc limit 200
$$;

-- Addresses are unique across workspaces, so making one must know which are in use.
create function app.is_slug_taken(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from public.workspaces w where w.slug = wanted)
$$;
