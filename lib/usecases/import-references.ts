import { type Db, inOneGo, transaction } from "../data/client";
import { type NewDocument, insertDocuments, knownDocuments } from "../data/documents";
import { recordChange } from "../data/history";
import { type CslItem, referenceOf } from "../domain/bibliography/csl-item";
import { isWebAddress } from "../domain/claim-draft";
import { type DocumentFields, urlKey } from "../domain/document";
import { type Result, invalid, ok } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { nameKey } from "../domain/source";
import { dateFault } from "../domain/time/kept-date";
import { detailsOf } from "./make-document";
import { createSource, sourceFinder } from "./resolve-names";

/** An entry of a file as the document it would make, and what keeps it from that; null where nothing does. */
export type CheckedReference = { readonly item: CslItem; readonly reference: DocumentFields; readonly problem: string | null };

/** Looks at the entries of a file of references as importing them would, and saves nothing. Null is an entry that could not be read. */
export async function checkReferences(actor: Actor, items: readonly (CslItem | null)[]): Promise<Result<readonly CheckedReference[]>> {
  const permit = authorize(actor, "document:write");
  if (!permit.ok) return permit;
  return ok(await transaction(permit.value, (db) => check(db, permit.value, items)));
}

/** Makes documents of the entries that can be, as one change: its number. Refuses where none can. */
export async function importReferences(actor: Actor, items: readonly (CslItem | null)[]): Promise<Result<number>> {
  const permit = authorize(actor, "document:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const good = (await check(db, permit.value, items)).filter(({ problem }) => problem === null);
    if (good.length === 0) return invalid("text", "hold nothing that can be added as it is");
    const find = sourceFinder(db, permit.value, createSource);
    const details: NewDocument[] = [];
    for (const { reference, item } of good)
      details.push({ ...(await detailsOf({ ...reference, language: reference.language || "en" }, find)), csl: item });
    const made = await insertDocuments(db, permit.value, details);
    const images = made.map(({ id }, index) => ({ kind: "document", id, version: 1, payload: details[index]! }) as const);
    const subject = { kind: "document", id: made[0]!.id } as const;
    return ok(await recordChange(db, permit.value, { name: "document.import", reason: null, subject }, images));
  });
}

/** Each entry by itself, against what is here, and against those above it. */
async function check(db: Db, permit: Permit, items: readonly (CslItem | null)[]): Promise<CheckedReference[]> {
  const all = items.map((item) => ({ item, reference: withoutOddAddress(referenceOf(item ?? {})) }));
  const urls = all.flatMap(({ reference }) => (reference.url === "" ? [] : [reference.url]));
  const known = await knownDocuments(db, permit, { urls, titles: all.map(({ reference }) => reference.title) });
  const here = new Map<string, string>();
  for (const { number, urlKey: key, title, publisher, published } of known) {
    if (key !== null) here.set(key, `D${number} has this address`);
    here.set(sameness(title, publisher ?? "", published ?? ""), `D${number} has this title, publisher and day`);
  }
  return all.map(({ item, reference }, index) => {
    const { title, publisher, published, url } = reference;
    const keys = [...(url === "" ? [] : [urlKey(url)]), sameness(title, publisher, published)];
    const problem = faultOf(item, reference) ?? keys.map((key) => here.get(key)).find((words) => words !== undefined) ?? null;
    if (problem === null) for (const key of keys) here.set(key, `entry ${index + 1} is the same document`);
    return { item: item ?? {}, reference, problem };
  });
}

/** A document of the same title, publisher and day is taken for the same. */
function sameness(title: string, publisher: string, published: string): string {
  return JSON.stringify([nameKey(title), nameKey(publisher), published]);
}

/** What is no address of the web stays with the entry as it came, and is no address of the document. */
function withoutOddAddress(reference: DocumentFields): DocumentFields {
  return isWebAddress(reference.url) && reference.url.length <= 2_000 ? reference : { ...reference, url: "" };
}

const LONGEST = 300;

function faultOf(item: CslItem | null, { title, authors, publisher, published }: DocumentFields): string | null {
  if (item === null) return "cannot be read: look for a brace, a quotation mark or a comma that is missing";
  if (title === "") return "has no title";
  if (title.length > LONGEST || publisher.length > LONGEST || authors.join("; ").length > 1_000)
    return "has a longer title or longer names than a document can have";
  return published === "" ? null : dateFault(published);
}
