-- A captured text is a record of its own in the history, and is kept once for each document.
alter type record_kind add value 'snapshot';

create unique index snapshots_workspace_id_document_id_sha256_key on snapshots (workspace_id, document_id, sha256);
create index snapshots_workspace_id_sha256_idx on snapshots (workspace_id, sha256);
