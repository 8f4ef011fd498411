-- A document whose adding was undone is left out of lists, and stays for the claims that name it.
alter table documents add column is_withdrawn boolean not null default false;

-- And out of what is searched.
alter table documents drop column search;
alter table documents add column search tsvector
  generated always as (case when is_withdrawn then null else array_to_tsvector(app.search_terms(search_key)) end) stored;
create index documents_search on documents using gin (search) with (fastupdate = off);
