-- A document whose adding was undone is left out of lists, and stays for the claims that name it.
alter table documents add column is_withdrawn boolean not null default false;
