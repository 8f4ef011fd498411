-- Erasing is itself a link of the chain: who did it, when and why is recorded as every other command is, and content that
-- is gone without such a link breaks the chain.

create or replace function app.erase_version(record uuid, number integer, why text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare erased public.versions;
begin
  if why is null or why = '' then raise exception 'a reason is needed' using errcode = '22004'; end if;
  if not exists (select from public.memberships m where m.workspace_id = app.current_workspace()
                 and m.user_id = app.current_person() and m.role = 'owner' and m.removed_at is null)
  then raise exception 'only an owner may erase' using errcode = '42501'; end if;
  update public.versions v set payload = null, salt = null, erased_at = clock_timestamp(), erased_by_id = app.current_person(), erase_reason = why
    where v.workspace_id = app.current_workspace() and v.record_id = record and v.version = number and v.erased_at is null
    returning * into erased;
  if not found then return false; end if;
  perform app.record_change('version.erase ' || number, erased.kind, record, app.current_person(), why, '[]');
  return true;
end $$;

create or replace function app.first_broken_link() returns integer
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
                 and (v.payload is null or v.digest <> sha256(convert_to(v.salt::text || v.payload::text, 'UTF8'))))
      or exists (select from public.versions v where v.workspace_id = ws and v.seq = link.seq and v.erased_at is not null
                 and not exists (select from public.changes e where e.workspace_id = ws and e.seq > v.seq
                                 and e.subject_id = v.record_id and e.command = 'version.erase ' || v.version))
    then return link.seq; end if;
    previous := link.hash;
    expected := expected + 1;
  end loop;
  if exists (select from public.audit_heads h where h.workspace_id = ws and (h.seq <> expected - 1 or h.hash <> previous)) then return expected; end if;
  return null;
end $$;

-- Two people who make a workspace of one name at once: the second gets another address, and no error.
drop function app.create_workspace(text, text);
create function app.create_workspace(new_slug text, new_name text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ws uuid := app.current_workspace();
  person uuid := app.current_person();
begin
  if ws is null or person is null then raise exception 'no context' using errcode = '42501'; end if;
  insert into public.workspaces (id, slug, name) values (ws, new_slug, new_name) on conflict (slug) do nothing;
  if not found then return false; end if;
  insert into public.memberships (workspace_id, user_id, role) values (ws, person, 'owner');
  return true;
end $$;
drop function app.is_slug_taken(text);
