import type { Db } from "./client";
import { newId } from "./new-id";
import type { Kind } from "../domain/figure/figure";
import type { MeasureId, PlaceId, PopulationId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Volatility } from "../domain/question";
import type { Measure, Place, Population, ScopeTrees } from "../domain/scope";

/** The most nodes of one tree that are read at once; a workspace's scopes are a vocabulary, not data. */
const MOST = 2_000;
const NODE = { id: true, name: true, parentId: true, partsAreDisjoint: true } as const;

/** All measures, populations and places of the workspace. */
export async function loadScopes(db: Db, { workspaceId }: Permit): Promise<ScopeTrees> {
  const query = { where: { workspaceId }, orderBy: { name: "asc" }, take: MOST } as const;
  const measures = await db.measure.findMany({
    ...query,
    select: { id: true, name: true, unit: true, figureKind: true, isAdditive: true, isMeasured: true, volatility: true },
  });
  const populations = await db.population.findMany({ ...query, select: NODE });
  const places = await db.place.findMany({ ...query, select: NODE });
  return {
    measures: measures.map(({ figureKind, ...measure }) => ({ ...measure, kind: figureKind })) as Measure[],
    populations: populations as Population[],
    places: places as Place[],
  };
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
