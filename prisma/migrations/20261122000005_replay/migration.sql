-- Finding the last change recorded by a moment.
create index changes_workspace_id_recorded_at_seq_idx on changes (workspace_id, recorded_at, seq);
-- What one change left: an import is taken back as a whole.
create index versions_workspace_id_seq_idx on versions (workspace_id, seq);
