import type { Db } from "../data/client";
import { documentAt, findDocument, updateDocument } from "../data/documents";
import { recordChange } from "../data/history";
import type { DocumentDetails } from "../domain/document";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { Permit } from "../domain/policy";

export const NO_TITLE = invalid<number>("title", "give the document a title, as it gives itself one");

/** An address leads to one document: refuses one that leads to another than the `own`. */
export async function requireFreeAddress(db: Db, permit: Permit, url: string, own: number | null): Promise<Result<null>> {
  const other = url === "" ? null : await documentAt(db, permit, url);
  if (other === null || other === own) return ok(null);
  return invalid("url", `D${other} has this address: add the text there, as a newer one`);
}

type Replacing = { readonly number: number; readonly version: number; readonly command: string; readonly reason: string | null };

/** Saves what is said of a document over the version that was read, and gives its number; what is not given stays. */
export async function replaceDocument(
  db: Db,
  permit: Permit,
  given: Partial<DocumentDetails> & { readonly isWithdrawn?: boolean },
  { number, version, command, reason }: Replacing,
): Promise<Result<number>> {
  const current = await findDocument(db, permit, number);
  if (current === null) return refuse({ code: "not_found" });
  const { id, number: _number, version: currentVersion, ...before } = current;
  const details = { ...before, ...given };
  if (!(await updateDocument(db, permit, { ...details, id, version }))) return refuse({ code: "stale", currentVersion });
  const subject = { kind: "document", id } as const;
  await recordChange(db, permit, { name: command, reason, subject }, [{ ...subject, version: version + 1, payload: details }]);
  return ok(number);
}
