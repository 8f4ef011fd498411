-- What one source said, latest first, a page at a time: without it a page of the table sorts all that the source ever said.
create index claims_workspace_id_speaker_id_updated_at_id_idx on claims (workspace_id, speaker_id, updated_at, id);
