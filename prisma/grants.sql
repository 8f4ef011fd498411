-- All that the role which serves may do; applied after every migration, with its name for :app. It owns nothing.
revoke all on all tables in schema public from public, :app;
revoke all on all functions in schema app from public, :app;
revoke create on schema public from public, :app;
revoke all on schema app, secret from public, :app;
grant usage on schema public, app to :app;

grant select, insert, update, delete on all tables in schema public to :app;

-- Sign-in data is reached by the functions below; its own person may see and change a little of it.
revoke all on users, accounts, passwords, sessions, sign_in_links, rate_limits from :app;
grant select (id, name, locale, deleted_at, created_at) on users to :app;
grant update (name, locale) on users to :app;
grant select, insert, update on passwords to :app;
grant select (id, user_id, created_at, last_seen_at, expires_at, revoked_at, device, place) on sessions to :app;
grant select (id, user_id, expires_at, used_at) on sign_in_links to :app;
revoke insert, update, delete on workspaces, memberships from :app;
revoke delete on questions, sources, documents, claims, judgements from :app;

-- The vocabulary is learnt by triggers alone.
revoke insert, update, delete on search_words from :app;

-- Decisions are added and taken back, never rewritten.
revoke update, delete on reviews, grades, citations, judgements from :app;
grant update (revoked_at, revoked_by_id, revoke_reason, version) on judgements to :app;
grant update (is_removed, version) on citations to :app;
grant update (is_undone, version) on reviews to :app;

-- History is written by app.record_change alone, and captures are never changed.
revoke insert, update, delete on changes, versions, audit_heads from :app;
revoke update, delete on snapshots from :app;
revoke all on _prisma_migrations from :app;
grant select (migration_name, finished_at, rolled_back_at) on _prisma_migrations to :app;

grant execute on function app.context_part(integer), app.current_workspace(), app.current_person() to :app;
grant execute on function app.is_interval(numeric, boolean, numeric, boolean) to :app;
grant execute on function app.record_change(text, record_kind, uuid, uuid, text, jsonb), app.first_broken_link(), app.erase_version(uuid, integer, text) to :app;
grant execute on function app.find_login(text), app.open_session(uuid, bytea, interval, text, text, text), app.find_session(bytea, interval, text) to :app;
grant execute on function app.create_workspace(text, text), app.revoke_sessions(uuid, uuid), app.is_known_network(text, text) to :app;
grant execute on function app.workspace_of_citation(uuid) to :app;
grant execute on function app.needs_other_eyes(), app.is_own(uuid) to :app;
grant execute on function app.judgement_stands(judgements, integer), app.first_of_chain(uuid, uuid, integer), app.judged_party(uuid, uuid, integer) to :app;
grant execute on function app.end_session(bytea), app.use_link(bytea), app.count_try(text, integer) to :app;
grant execute on function app.search_questions(text), app.search_sources(text) to :app;
grant execute on function app.search(text, text[], text[], integer, integer), app.nearest_words(text[]) to :app;
-- Whoever writes a record computes the terms that it is found by.
grant execute on function app.search_terms(text), app.search_block(uuid, integer) to :app;
