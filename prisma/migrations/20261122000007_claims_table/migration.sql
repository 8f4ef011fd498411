-- The few claims that no longer stand are found without reading those that do.
create index claims_not_current on claims (workspace_id, updated_at, id) where standing <> 'current';
-- The table of claims in the order of the days they speak of.
create index claims_workspace_id_as_of_from_id_idx on claims (workspace_id, as_of_from, id);
