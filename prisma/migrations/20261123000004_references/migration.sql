-- What a reference manager said of a document, as it said it (CSL-JSON): handed on with what was corrected since.
alter table documents add constraint documents_csl_is_an_item check (csl is null or jsonb_typeof(csl) = 'object');
