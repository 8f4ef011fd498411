-- On a yes/no matter a claim takes a position, which is written down and not guessed from its words.
create type "Position" as enum ('asserts', 'denies', 'no_position');
alter table public.claims add column position "Position";

-- A scope ruling says what was read as what: it holds only as long as the claim and the question still say so.
alter table public.judgements add column scope_from uuid, add column scope_to uuid;
-- Every row is meant, whichever workspace it is of: for this once the owner of the tables looks past their policies.
alter table public.judgements no force row level security;
alter table public.placements no force row level security;
alter table public.claims no force row level security;
update public.judgements j set
  scope_from = case j.facet when 'place' then c.place_id else c.population_id end,
  scope_to = case j.facet when 'place' then q.place_id else q.population_id end
from public.placements p
  join public.claims c on c.workspace_id = p.workspace_id and c.id = p.claim_id
  join public.questions q on q.workspace_id = p.workspace_id and q.id = p.question_id
where j.workspace_id = p.workspace_id and j.placement_id = p.id and j.kind = 'same_scope';
alter table public.judgements force row level security;
alter table public.placements force row level security;
alter table public.claims force row level security;
