import type { ClaimId, DocumentId, SourceId } from "../ids";
import type { TextAnchor } from "./anchor";

/** Where cited words are found: in a text that was kept, at a time or in a part of a recording or picture, or in a cell of a table. */
export type Selector =
  | ({ readonly kind: "text"; readonly snapshotId: string } & Omit<TextAnchor, "exact">)
  | { readonly kind: "media"; readonly fragment: string }
  | { readonly kind: "table"; readonly row: number; readonly column: number };

/** A claim's or a step's anchor: the words, where they are found, and what they mean in another language. */
export type Citation = {
  readonly id: string;
  readonly claimId: ClaimId;
  readonly documentId: DocumentId;
  /** The claim's own words, anchored when they were saved. */
  readonly isOfWords: boolean;
  /** Who stands at the step of the chain that it shows; null for the claim itself. */
  readonly stepSourceId: SourceId | null;
  /** The words of a text, or what is heard, seen or written there. */
  readonly exact: string;
  readonly selector: Selector;
  readonly language: string;
  /** Empty where there is none. */
  readonly translation: string;
  readonly translatedBy: string;
};
