import { type NewCitation, insertCitations } from "../data/citations";
import { findClaim } from "../data/claims";
import { type Db, inOneGo } from "../data/client";
import { findDocument } from "../data/documents";
import { recordChange } from "../data/history";
import { newestSnapshots } from "../data/snapshots";
import { type Surroundings, anchorAt } from "../domain/citations/anchor";
import type { Citation, Selector } from "../domain/citations/citation";
import { mediaFragment } from "../domain/citations/media-fragment";
import type { Document } from "../domain/document";
import { type Result, invalid, invalidFields, ok, refuse } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { findQuote, searchedText } from "../domain/text/find-quote";
import { waitAnew } from "./save-reviews";

/** A citation as a person writes it down; empty text and null mean not given. */
export type CitationInput = Surroundings & {
  /** The number of the document. */
  readonly document: number;
  /** Which step of the chain it shows, counted from 0; null for the claim itself. */
  readonly step: number | null;
  /** The words of the text, or what is heard, seen or written there. */
  readonly words: string;
  readonly time: string;
  readonly region: string;
  readonly row: number | null;
  readonly column: number | null;
  /** Empty for that of the document. */
  readonly language: string;
  readonly translation: string;
  readonly translatedBy: string;
};

/**
 * Cites a passage, a part of a recording or picture, or a cell of a table for a claim or one step of its chain. Refuses words
 * that do not stand in the newest text of the document.
 */
export async function addCitation(actor: Actor, claimNumber: number, input: CitationInput): Promise<Result<Citation>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  if ((input.translation === "") !== (input.translatedBy === ""))
    return invalid(input.translation === "" ? "translation" : "translatedBy", "write both the translation and who made it");
  return inOneGo(permit.value, async (db) => {
    const claim = await findClaim(db, permit.value, claimNumber);
    if (claim === null) return refuse({ code: "not_found" });
    const stepSourceId = input.step === null ? null : claim.hops[input.step]?.sourceId;
    if (stepSourceId === undefined) return invalid("step", "choose one of the list");
    const found = await select(db, permit.value, input);
    if (!found.ok) return found;
    const { translation, translatedBy } = input;
    const citation: NewCitation = { ...{ stepSourceId, translation, translatedBy }, ...found.value, claimId: claim.id, isOfWords: false };
    const [made] = await insertCitations(db, permit.value, [citation]);
    const { id, ...payload } = made!;
    const subject = { kind: "citation", id } as const;
    const waiting = await waitAnew(db, permit.value, [claim.id], "citation");
    const images = [{ ...subject, version: 1, payload }, ...waiting];
    await recordChange(db, permit.value, { name: "citation.add", reason: null, subject }, images);
    return ok(made!);
  });
}

type Selected = Pick<Citation, "documentId" | "exact" | "language" | "selector">;

/** Where the cited words are found: by a time or part, by a cell, or else in the text. */
async function select(db: Db, permit: Permit, input: CitationInput): Promise<Result<Selected>> {
  const document = await findDocument(db, permit, input.document);
  if (document === null) return invalid("document", `there is no D${input.document} here`);
  const selector = outsideTexts(input);
  if (!selector.ok) return selector;
  return selector.value === null
    ? inText(db, permit, document, input)
    : ok({ documentId: document.id, exact: input.words, language: input.language || document.language, selector: selector.value });
}

/** A time or part, or a cell, where one is given; null for a text. */
function outsideTexts({ time, region, row, column }: CitationInput): Result<Selector | null> {
  const fragment = mediaFragment(time, region);
  if (!fragment.ok) return fragment;
  if (row === null && column === null) return ok(fragment.value === "" ? null : { kind: "media", fragment: fragment.value });
  if (row === null || column === null) return invalid(row === null ? "row" : "column", "write both the row and the column");
  if (fragment.value !== "") return invalid("row", "give a time or part, or a row and column, not both");
  return ok({ kind: "table", row, column });
}

async function inText(
  db: Db,
  permit: Permit,
  { id, number, language }: Document,
  { words, prefix, suffix, language: given }: CitationInput,
): Promise<Result<Selected>> {
  if (words === "") return invalid("words", "write the words, or where they are heard or seen");
  const snapshot = (await newestSnapshots(db, permit, [id])).get(id);
  if (snapshot === undefined)
    return invalidFields([
      {
        field: "words",
        reason: `cannot be looked up: the text of D${number} is not kept. Add it first, or give a time, part, row or column`,
      },
    ]);
  const place = findQuote(searchedText(snapshot.text), words, { around: { prefix, suffix } });
  if (place.status !== "found") {
    const like = place.status === "not_found" ? place.nearest : place;
    const nearest = like === null ? "" : `; most like it: “${snapshot.text.slice(like.start, like.end)}”`;
    return invalid("words", `are not in the newest text of D${number}${nearest}`);
  }
  const { exact, ...anchor } = anchorAt(snapshot.text, place);
  return ok({ documentId: id, exact, language: given || language, selector: { kind: "text", snapshotId: snapshot.id, ...anchor } });
}
