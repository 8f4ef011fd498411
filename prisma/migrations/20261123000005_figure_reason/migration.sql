-- Why a claim's figure is not the one that its words give: who said so is in the history.
alter table claims drop constraint claims_override_has_reason;
alter table claims drop column overridden_by_id;
alter table claims rename column override_reason to figure_reason;
alter table claims add constraint claims_figure_reason_is_said check (figure_reason <> '' and (figure_reason is null or hedge is not null));
