declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Branded<"user">;
export type WorkspaceId = Branded<"workspace">;
export type QuestionId = Branded<"question">;
export type ClaimId = Branded<"claim">;
export type SourceId = Branded<"source">;
export type DocumentId = Branded<"document">;
export type PlacementId = Branded<"placement">;
export type MeasureId = Branded<"measure">;
export type PlaceId = Branded<"place">;
export type PopulationId = Branded<"population">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Takes text for an id of the wanted kind: the one place where text becomes one. Null where it is no UUID. */
export function idFrom<Id extends string>(text: string): Id | null {
  return UUID.test(text) ? (text as Id) : null;
}
