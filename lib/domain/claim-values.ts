import type { Claim } from "./claim";
import { figureApart } from "./figure-apart";
import type { DocumentId } from "./ids";

type Names = {
  readonly sourceName: (id: string) => string;
  readonly claimNumber: (id: string) => number | null;
  readonly documentOf: (id: DocumentId) => { readonly title: string; readonly url: string | null } | undefined;
};

/** A claim as the fields of its form, for editing and for showing what somebody else saved. */
export function claimValues(claim: Claim, names: Names): Record<string, string> {
  const name = (id: string | null | undefined) => (id == null ? "" : names.sourceName(id));
  const orEmpty = (text: string | null | undefined) => text ?? "";
  const relay = claim.hops.find(({ role }) => role === "relay");
  const outlet = claim.hops.find(({ role }) => role === "publisher");
  const stance = claim.stances[0];
  return {
    words: claim.phrase,
    isParaphrase: claim.isParaphrase ? "on" : "",
    figureText: figureApart(claim),
    figureReason: orEmpty(claim.figureReason),
    isWordsOnly: isWordsOnly(claim) ? "on" : "",
    position: orEmpty(claim.position),
    language: claim.language,
    speaker: name(claim.speakerId),
    about: name(claim.aboutSourceId),
    relay: name(relay?.sourceId),
    outlet: name(outlet?.sourceId),
    knownBy: claim.hops[0]?.basis ?? "unknown",
    ...documentValues(claim, names),
    published: orEmpty(claim.published),
    asOf: orEmpty(claim.asOf),
    said: orEmpty(claim.said),
    placeId: orEmpty(claim.placeId),
    populationId: orEmpty(claim.populationId),
    modality: claim.modality,
    stance: orEmpty(stance?.kind),
    stanceTarget: targetsOf(claim, names),
    factor: orEmpty(stance?.factor),
    note: claim.note,
  };
}

function documentValues({ documentId }: Claim, { documentOf }: Names): Record<"document" | "documentUrl", string> {
  const document = documentId === null ? undefined : documentOf(documentId);
  return { document: document?.title ?? "", documentUrl: document?.url ?? "" };
}

function isWordsOnly({ figure, stances, position }: Claim): boolean {
  return figure === null && stances.length === 0 && position === null;
}

/** What the claim responds to in its first way; the form shows one way at a time. */
function targetsOf({ stances }: Claim, names: Names): string {
  const [first] = stances;
  return stances
    .filter(({ kind }) => kind === first?.kind)
    .map(({ target }) => targetWords(target, names))
    .join(", ");
}

function targetWords(target: Claim["stances"][number]["target"], names: Names): string {
  if ("sourceId" in target) return names.sourceName(target.sourceId);
  const number = names.claimNumber(target.claimId);
  return number === null ? "" : `C${number}`;
}
