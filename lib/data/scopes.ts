import type { Db } from "./client";
import { newId } from "./new-id";
import type { Kind } from "../domain/figure/figure";
import type { MeasureId, PlaceId, PopulationId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Volatility } from "../domain/question";
import type { Measure, Place, Population, ScopeTrees } from "../domain/scope";

type ScopeRow = { readonly kind: "measure" | "population" | "place"; readonly scope: unknown };

/** All measures, populations and places of the workspace, in one query: they are a vocabulary, not data. */
export async function loadScopes(db: Db, { workspaceId }: Permit): Promise<ScopeTrees> {
  const rows = await db.$queryRaw<ScopeRow[]>`
    select 'measure' as kind, name, jsonb_build_object('id', id, 'name', name, 'unit', unit, 'kind', figure_kind, 'isAdditive', is_additive,
      'isMeasured', is_measured, 'volatility', volatility) as scope from measures where workspace_id = ${workspaceId}::uuid
    union all
    select 'population', name, jsonb_build_object('id', id, 'name', name, 'parentId', parent_id, 'partsAreDisjoint', parts_are_disjoint)
      from populations where workspace_id = ${workspaceId}::uuid
    union all
    select 'place', name, jsonb_build_object('id', id, 'name', name, 'parentId', parent_id, 'partsAreDisjoint', parts_are_disjoint)
      from places where workspace_id = ${workspaceId}::uuid
    order by kind, name limit 6000`;
  const of = (kind: ScopeRow["kind"]) => rows.filter((row) => row.kind === kind).map(({ scope }) => scope);
  return { measures: of("measure") as Measure[], populations: of("population") as Population[], places: of("place") as Place[] };
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
