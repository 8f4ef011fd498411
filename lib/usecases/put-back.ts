import type { RecordBefore } from "../data/changes";
import { findClaims } from "../data/claims";
import type { Db } from "../data/client";
import { isNamedByClaim, withdrawDocuments } from "../data/documents";
import { type Image, recordChange } from "../data/history";
import { restoreJudgements } from "../data/judgements";
import { findPlacementNumbers } from "../data/placements";
import { numberOf } from "../data/numbers";
import type { ClaimDetails } from "../domain/claim";
import type { DocumentDetails } from "../domain/document";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { DocumentId, PlacementId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { BEFORE_REVIEWS, type QuestionDetails } from "../domain/question";
import type { SourceDetails } from "../domain/source";
import { replaceJudgements } from "./replace-judgements";
import { judgePlacement } from "./judge-placement";
import { replaceCitation } from "./replace-citation";
import { replaceDocument } from "./replace-document";
import { replaceQuestion } from "./replace-question";
import { replaceSource } from "./replace-source";
import { saveClaimVersions } from "./save-claim-versions";
import { replaceReview } from "./save-reviews";

export type Back = { readonly command: string; readonly reason: string; readonly now: Date };

/**
 * Puts records of one kind back to what they were before: claims, documents, judgements of origin, or one judged placement,
 * question, source, citation or decision on a claim. A claim, document or citation that was not there before is withdrawn, a
 * decision undone, a judgement taken back; a question or source that was not there stays, and is refused.
 */
export async function putBack(db: Db, permit: Permit, records: readonly RecordBefore[], back: Back): Promise<Result<null>> {
  const [record] = records;
  if (record === undefined) return refuse({ code: "not_found" });
  const way = wayOfAll(records);
  return way === null ? putOneBack(db, permit, record, back) : way(db, permit, records, back);
}

/** How records that were changed together go back together; null where there is but one to put back. */
function wayOfAll(records: readonly RecordBefore[]): typeof putClaimsBack | null {
  const areAll = (kind: RecordBefore["kind"]) => records.every((record) => record.kind === kind);
  if (records.some(({ kind }) => kind === "claim")) return putClaimsBack;
  if (areAll("judgement")) return putJudgementsBack;
  return records.length > 1 && areAll("document") ? putAllDocumentsBack : null;
}

async function putOneBack(db: Db, permit: Permit, record: RecordBefore, back: Back): Promise<Result<null>> {
  if (record.version > 1 && record.before === null) return ERASED;
  if (record.version === 1 && !CAN_GO.has(record.kind))
    return invalid("change", "what was made here for the first time stays: edit it instead");
  const done = await WAYS[record.kind as keyof typeof WAYS](db, permit, record, back);
  return done.ok ? ok(null) : done;
}

/** Claims, and with them the documents in which they were read, where those were made by the same change. */
async function putClaimsBack(db: Db, permit: Permit, all: readonly RecordBefore[], back: Back): Promise<Result<null>> {
  const records = all.filter(({ kind }) => kind === "claim");
  const before = new Map(records.map((record) => [record.id, record]));
  if (records.some(({ version, before: payload }) => version > 1 && payload === null)) return ERASED;
  const current = await findClaims(db, permit, { ids: [...before.keys()] });
  const restored = current.map((claim) => {
    const { version, before: payload } = before.get(claim.id)!;
    const details = payload === null ? WITHDRAWN : (payload as ClaimDetails);
    return { ...claim, ...details, version };
  });
  const documents = all.filter(({ kind }) => kind === "document");
  const saved = await saveClaimVersions(db, permit, restored, { ...back, along: () => putDocumentsBack(db, permit, documents) });
  return saved.ok ? ok(null) : saved;
}

/** A document that was not there before is taken back, and one that was taken back is brought in again. */
async function putDocumentsBack(db: Db, permit: Permit, documents: readonly RecordBefore[]): Promise<Image[]> {
  const ids = documents.map(({ id }) => id as DocumentId);
  if (ids.length === 0) return [];
  const saved = await withdrawDocuments(
    db,
    permit,
    ids,
    documents.every(({ before }) => before === null),
  );
  return saved.map(({ id, number: _number, version, ...payload }) => ({ kind: "document", id, version, payload }));
}

/** What is taken back where it was not there before. */
const CAN_GO: ReadonlySet<RecordBefore["kind"]> = new Set(["document", "citation", "review"]);

/** Documents that were made together, but for those in which claims were read by now. */
async function putAllDocumentsBack(
  db: Db,
  permit: Permit,
  records: readonly RecordBefore[],
  { command, reason }: Back,
): Promise<Result<null>> {
  const images = await putDocumentsBack(db, permit, records);
  if (images.length === 0) return invalid("change", "claims were read in all of them by now");
  await recordChange(db, permit, { name: command, reason, subject: { kind: "document", id: images[0]!.id } }, images);
  return ok(null);
}

/** A judgement, with the one that it stood in place of. */
function putJudgementsBack(db: Db, permit: Permit, records: readonly RecordBefore[], back: Back): Promise<Result<null>> {
  if (records.some(({ version, before }) => version > 1 && before === null)) return Promise.resolve(ERASED);
  const wanted = records.map(({ id, before }) => ({
    id,
    isRevoked: (before as { readonly isRevoked?: boolean } | null)?.isRevoked ?? before === null,
  }));
  return replaceJudgements(db, permit, wanted, back);
}

const ERASED = invalid<null>("change", "what it was before was erased");
const WITHDRAWN = { standing: "withdrawn", standingReason: "Logging it was undone" } as const;

type PutBack = (db: Db, permit: Permit, record: RecordBefore, back: Back) => Promise<Result<unknown>>;

const WAYS: Readonly<Record<"placement" | "question" | "source" | "document" | "citation" | "review", PutBack>> = {
  placement: async (db, permit, { id, version, before }, back) => {
    const numbers = await findPlacementNumbers(db, permit, id);
    if (numbers === null) return refuse({ code: "not_found" });
    const ids = (before as { readonly rulings: readonly { readonly id: string }[] }).rulings.map((ruling) => ruling.id);
    return judgePlacement(
      db,
      permit,
      { ...numbers, ...back, version },
      {
        command: back.command,
        run: async (_placement, reason) => {
          await restoreJudgements(db, permit, { placementId: id as PlacementId, reason }, ids);
          return ok(true);
        },
      },
    );
  },
  question: async (db, permit, { id, version, before }, back) => {
    const number = await numberOf(db, permit, "question", id);
    return replaceQuestion(db, permit, { ...BEFORE_REVIEWS, ...(before as QuestionDetails) }, { ...back, number, version });
  },
  source: async (db, permit, { id, version, before }, back) => {
    const number = await numberOf(db, permit, "source", id);
    return replaceSource(db, permit, before as SourceDetails, { ...back, number, version });
  },
  document: async (db, permit, { id, version, before }, back) => {
    if (before === null && (await isNamedByClaim(db, permit, id as DocumentId)))
      return invalid("change", "claims were read in it by now: edit the document instead");
    const number = await numberOf(db, permit, "document", id);
    const details = before === null ? { isWithdrawn: true } : { isWithdrawn: false, ...(before as DocumentDetails) };
    return replaceDocument(db, permit, details, { ...back, number, version });
  },
  citation: async (db, permit, { id, before }, back) => {
    const isRemoved = (before as { readonly isRemoved?: boolean } | null)?.isRemoved ?? before === null;
    return replaceCitation(db, permit, id, { ...back, isRemoved });
  },
  review: async (db, permit, { id, before }, back) => {
    const isUndone = (before as { readonly isUndone?: boolean } | null)?.isUndone ?? before === null;
    return replaceReview(db, permit, id, { ...back, isUndone });
  },
};
