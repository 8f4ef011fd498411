import type { Db, Sql } from "./client";
import { newId } from "./new-id";
import type { Kind } from "../domain/figure/figure";
import type { MeasureId, PlaceId, PopulationId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Volatility } from "../domain/question";
import type { ScopeTrees } from "../domain/scope";

/** All measures, populations and places of the workspace, in one query: they are a vocabulary, not data. */
export async function loadScopes(db: Sql, { workspaceId }: Permit): Promise<ScopeTrees> {
  const rows = await db.$queryRaw<[{ found: ScopeTrees }]>`
    select json_build_object(
      'measures', coalesce((select json_agg(json_build_object('id', id, 'name', name, 'unit', unit, 'kind', figure_kind,
        'isAdditive', is_additive, 'isMeasured', is_measured, 'volatility', volatility) order by name)
        from measures where workspace_id = ${workspaceId}::uuid), '[]'),
      'populations', coalesce((select json_agg(json_build_object('id', id, 'name', name, 'parentId', parent_id,
        'partsAreDisjoint', parts_are_disjoint) order by name) from populations where workspace_id = ${workspaceId}::uuid), '[]'),
      'places', coalesce((select json_agg(json_build_object('id', id, 'name', name, 'parentId', parent_id,
        'partsAreDisjoint', parts_are_disjoint) order by name) from places where workspace_id = ${workspaceId}::uuid), '[]')) as found`;
  return rows[0].found;
}

export type NewMeasure = {
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly isAdditive: boolean;
  readonly volatility: Volatility;
};

export async function insertMeasure(db: Db, { workspaceId, userId }: Permit, measure: NewMeasure): Promise<MeasureId> {
  const id = newId<MeasureId>();
  const { kind, ...rest } = measure;
  await db.measure.create({ data: { ...rest, figureKind: kind, workspaceId, id, createdById: userId }, select: { id: true } });
  return id;
}

type NewNode<Id> = { readonly name: string; readonly parentId: Id | null; readonly partsAreDisjoint: boolean };

export async function insertPlace(db: Db, { workspaceId, userId }: Permit, node: NewNode<PlaceId>): Promise<PlaceId> {
  const id = newId<PlaceId>();
  await db.place.create({ data: { ...node, workspaceId, id, createdById: userId }, select: { id: true } });
  return id;
}

export async function insertPopulation(db: Db, { workspaceId, userId }: Permit, node: NewNode<PopulationId>): Promise<PopulationId> {
  const id = newId<PopulationId>();
  await db.population.create({ data: { ...node, workspaceId, id, createdById: userId }, select: { id: true } });
  return id;
}
