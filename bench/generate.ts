import type pg from "pg";

/** A workspace of generated claims: `size` in all, of which `onOne` stand on its first question, twenty on its second, the rest spread by hundreds. */
export type Generated = { readonly slug: string; readonly workspaceId: string; readonly size: number; readonly onOne: number };

const SOURCES = 500;
const ON_SECOND = 20;

type Wanted = {
  readonly size: number;
  readonly onOne: number;
  /** Makes the client one that may write into a workspace; a superuser needs none. */
  readonly enter?: (workspaceId: string) => Promise<unknown>;
};

/**
 * Writes a workspace straight into the tables, in a few statements: the same rows that logging would leave, and a history
 * of one change for each claim. Values, dates and sources follow from the row number, so every run measures the same data.
 */
export async function generate(client: pg.Client, ownerId: string, { size, onOne, enter }: Wanted): Promise<Generated> {
  const slug = `bench-${size}`;
  const { rows } = await client.query<{ id: string }>(
    "insert into workspaces (id, slug, name) values (gen_random_uuid(), $1, $1) returning id",
    [slug],
  );
  const workspaceId = rows[0]!.id;
  await enter?.(workspaceId);
  await client.query("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'owner')", [workspaceId, ownerId]);
  const spread = Math.max(1, Math.ceil((size - onOne) / 100));
  const values = [workspaceId, ownerId];
  await client.query(
    `insert into measures (workspace_id, id, name, unit, figure_kind, volatility, created_by_id) values ($1::uuid, md5($1::uuid::text || 'measure')::uuid, 'Troops', 'persons', 'count', 'fast', $2::uuid)`,
    values,
  );
  await client.query(
    `insert into places (workspace_id, id, name, created_by_id) values ($1::uuid, md5($1::uuid::text || 'place')::uuid, 'Russia', $2::uuid)`,
    values,
  );
  await client.query(
    `insert into sources (workspace_id, id, number, name, name_key, search_key, kind, created_by_id)
     select $1::uuid, md5($1::uuid::text || 'source' || n)::uuid, n, 'Source ' || n, 'source ' || n, 'source ' || n, 'organisation', $2::uuid from generate_series(1, ${SOURCES}) n`,
    values,
  );
  await client.query(
    `insert into questions (workspace_id, id, number, title, search_key, answer, measure_id, place_id, basis, modality, volatility, reference_mode, claim_count, headline, created_by_id, updated_at)
     select $1::uuid, md5($1::uuid::text || 'question' || n)::uuid, n, 'How many troops are at site ' || n || '?', 'how many troops are at site ' || n, 'figure', md5($1::uuid::text || 'measure')::uuid, md5($1::uuid::text || 'place')::uuid,
       'stock', 'observed', 'fixed', 'latest', case n when 1 then ${onOne} when 2 then ${ON_SECOND} else 100 end, 'Source 1 says around 10,000. 2–3 original sources.', $2::uuid, '2024-10-01'::timestamptz + n * interval '1 second'
     from generate_series(1, ${spread + 2}) n`,
    values,
  );
  await client.query(
    `insert into claims (workspace_id, id, number, speaker_id, measure_id, place_id, phrase, search_key, language, hedge, x, multiplier, figure_kind, unit_factor,
       support_lo, support_hi, core_lo, core_hi, anchor, shape, rule, rule_version, basis, modality, as_of, as_of_from, as_of_to, published, published_from, published_to, said, created_by_id)
     select $1::uuid, md5($1::uuid::text || 'claim' || n)::uuid, n, md5($1::uuid::text || 'source' || (1 + n % ${SOURCES}))::uuid, md5($1::uuid::text || 'measure')::uuid, md5($1::uuid::text || 'place')::uuid,
       'around ' || (5 + n % 20) || ',000 troops near ' || name, 'around ' || (5 + n % 20) || '000 troops near ' || name, 'en', 'about', (5 + n % 20) || ',000', 1, 'count', 1,
       (4.9 + n % 20) * 1000, (5.1 + n % 20) * 1000, (4.95 + n % 20) * 1000, (5.05 + n % 20) * 1000, (5 + n % 20) * 1000, 'two', 'about', '1.0',
       'stock', 'observed', d::text, d, d, d::text, d, d, d::text, $2::uuid
     from generate_series(1, ${size}) n, lateral (select date '2024-10-01' + (n % 28) as d) day, lateral (select translate((n::bigint * 7919 % 20011)::text, '0123456789', 'kolmarvestu') as name) town`,
    values,
  );
  await client.query(
    `insert into hops (workspace_id, id, claim_id, position, source_id, role, basis)
     select $1::uuid, md5($1::uuid::text || 'hop' || n)::uuid, md5($1::uuid::text || 'claim' || n)::uuid, 0, md5($1::uuid::text || 'source' || (1 + n % ${SOURCES}))::uuid, 'origin', 'assessed' from generate_series(1, ${size}) n`,
    [workspaceId],
  );
  await client.query(
    `insert into placements (workspace_id, id, claim_id, question_id, created_by_id)
     select $1::uuid, md5($1::uuid::text || 'placement' || n)::uuid, md5($1::uuid::text || 'claim' || n)::uuid,
       md5($1::uuid::text || 'question' || (case when n <= ${onOne} then 1 when n <= ${onOne + ON_SECOND} then 2 else 3 + (n - ${onOne + ON_SECOND} - 1) / 100 end))::uuid, $2::uuid from generate_series(1, ${size}) n`,
    values,
  );
  await client.query(
    `insert into counters (workspace_id, kind, next) values ($1, 'claim', $2), ($1, 'source', ${SOURCES}), ($1, 'question', $3)`,
    [workspaceId, size, spread + 2],
  );
  await writeHistory(client, values, size);
  await client.query("analyze");
  return { slug, workspaceId, size, onOne };
}

/** A change for each claim, with the first versions of the claim and its placement; and one for all questions and sources before them. */
async function writeHistory(client: pg.Client, values: readonly string[], size: number): Promise<void> {
  await client.query(
    `insert into changes (workspace_id, seq, command, subject_kind, subject_id, actor_id, reason_digest, recorded_at, previous_hash, hash)
     select $1::uuid, n + 1, case n when 0 then 'workspace.create' else 'claim.log' end, 'claim', md5($1::uuid::text || 'claim' || n)::uuid, $2::uuid, '',
       '2024-10-01'::timestamptz + n * interval '1 second', '', '' from generate_series(0, ${size}) n`,
    [...values],
  );
  await client.query("insert into audit_heads (workspace_id, seq, hash) values ($1, $2, '')", [values[0], size + 1]);
  for (const [kind, table, seq, question, payload] of IMAGES) {
    await client.query(
      `insert into versions (workspace_id, record_id, version, kind, question_id, seq, payload, digest)
       select workspace_id, id, 1, '${kind}', ${question}, ${seq}, ${payload}, '' from ${table} where workspace_id = $1::uuid`,
      [values[0]],
    );
  }
}

/** What the first version of each kind of record holds, from its row. */
const IMAGES = [
  [
    "question",
    "questions",
    "1",
    "id",
    `jsonb_build_object('title', title, 'answer', answer, 'measureId', measure_id, 'populationId', null, 'placeId', place_id, 'basis', basis,
      'modality', modality, 'volatility', volatility, 'referenceMode', reference_mode, 'referenceDate', null, 'periodStart', null, 'note', '')`,
  ],
  ["source", "sources", "1", "null::uuid", "jsonb_build_object('name', name, 'kind', kind, 'class', null, 'headcount', null)"],
  [
    "claim",
    "claims",
    "number + 1",
    "null::uuid",
    `jsonb_build_object('speakerId', speaker_id, 'aboutSourceId', null, 'documentId', null, 'measureId', measure_id, 'populationId', null,
      'placeId', place_id, 'phrase', phrase, 'isParaphrase', false, 'language', 'en', 'unitSpoken', '', 'position', null, 'basis', basis,
      'modality', modality, 'asOf', as_of, 'periodStart', null, 'said', said, 'published', published, 'note', '', 'standing', 'current',
      'standingReason', null, 'stances', '[]'::jsonb,
      'figure', jsonb_build_object('hedge', hedge, 'x', x, 'y', y, 'multiplier', '1', 'kind', 'count', 'unitFactor', '1'),
      'hops', jsonb_build_array(jsonb_build_object('sourceId', speaker_id, 'role', 'origin', 'basis', 'assessed', 'verb', '')))`,
  ],
  ["placement", "placements", "1", "question_id", `'{"rulings": []}'::jsonb`],
] as const;
