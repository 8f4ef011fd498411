import type { Db } from "../data/client";
import { recordChange } from "../data/history";
import { insertMeasure, insertPlace, insertPopulation, loadScopes } from "../data/scopes";
import { type Result, invalid, ok } from "../domain/failure";
import type { Permit } from "../domain/policy";
import type { QuestionDetails } from "../domain/question";
import { type ScopeTrees, type TreeNode, findNamed } from "../domain/scope";
import type { QuestionInput } from "./make-question";

type Scope = Pick<QuestionDetails, "measureId" | "populationId" | "placeId">;
type Kind = "measure" | "population" | "place";

/**
 * What a question counts, of whom and where: chosen from the workspace's trees, or named anew. A name that is there
 * already, under the same parent, is that one: two measures of one name would make claims incomparable.
 */
export async function resolveScope(db: Db, permit: Permit, input: QuestionInput): Promise<Result<Scope>> {
  const scopes = await loadScopes(db, permit);
  const stranger = strangerIn(input, scopes);
  if (stranger !== null) return invalid(stranger, "choose one of the list");
  const measureId = input.newMeasure === "" ? input.measureId : await measureOf(db, permit, input, scopes);
  const population = { name: input.newPopulation, parentId: input.newPopulationParent, chosen: input.populationId };
  const place = { name: input.newPlace, parentId: input.newPlaceParent, chosen: input.placeId };
  return ok({
    measureId,
    populationId: await nodeOf(population, scopes.populations, recorder(db, permit, "population", insertPopulation)),
    placeId: await nodeOf(place, scopes.places, recorder(db, permit, "place", insertPlace)),
  });
}

/** The field whose chosen record is not of this workspace; null where all are. */
function strangerIn(input: QuestionInput, { measures, populations, places }: ScopeTrees): keyof QuestionInput | null {
  const fields = [
    ["measureId", measures],
    ["populationId", populations],
    ["newPopulationParent", populations],
    ["placeId", places],
    ["newPlaceParent", places],
  ] as const;
  const found = fields.find(([field, nodes]) => input[field] !== null && !nodes.some(({ id }) => id === input[field]));
  return found?.[0] ?? null;
}

async function measureOf(db: Db, permit: Permit, input: QuestionInput, { measures }: ScopeTrees): Promise<Scope["measureId"]> {
  const { newMeasure: name, newUnit: unit, newMeasureKind: kind, basis, volatility } = input;
  const same = findNamed(measures, name);
  if (same !== null) return same.id;
  return recorder(db, permit, "measure", insertMeasure)({ name, unit, kind, isAdditive: basis !== "ratio", volatility });
}

type Wanted<Id> = { readonly name: string; readonly parentId: Id | null; readonly chosen: Id | null };
type NewNode<Id> = { readonly name: string; readonly parentId: Id | null; readonly partsAreDisjoint: boolean };

async function nodeOf<Id extends string>(
  { name, parentId, chosen }: Wanted<Id>,
  nodes: readonly TreeNode<Id>[],
  make: (node: NewNode<Id>) => Promise<Id>,
): Promise<Id | null> {
  if (name === "") return chosen;
  const siblings = nodes.filter((node) => node.parentId === parentId);
  return findNamed(siblings, name)?.id ?? make({ name, parentId, partsAreDisjoint: false });
}

/** Makes records of the vocabulary, each with its own line in the history. */
function recorder<Details extends object, Id extends string>(
  db: Db,
  permit: Permit,
  kind: Kind,
  insert: (db: Db, permit: Permit, details: Details) => Promise<Id>,
): (details: Details) => Promise<Id> {
  return async (details) => {
    const id = await insert(db, permit, details);
    await recordChange(db, permit, { name: `${kind}.create`, reason: null, subject: { kind, id } }, [
      { kind, id, version: 1, payload: details },
    ]);
    return id;
  };
}
