-- The few claims that no longer stand are found without reading those that do.
create index claims_workspace_id_standing_updated_at_id_idx on claims (workspace_id, standing, updated_at, id);
-- The table of claims in the order of the days they speak of.
create index claims_workspace_id_as_of_from_id_idx on claims (workspace_id, as_of_from, id);
