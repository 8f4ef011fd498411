import { v7 } from "uuid";

/** A new id that sorts by the time it was made (UUIDv7). */
export function newId<Id extends string>(): Id {
  return v7() as Id;
}
