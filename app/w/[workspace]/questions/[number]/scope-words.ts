import type { Asked } from "./asked-question";
import { BASIS_WORDS, MODALITY_WORDS } from "@/components/question/words";
import type { Claim } from "@/lib/domain/claim";
import type { WriteNumber } from "@/lib/domain/notation";
import { dateWords } from "@/lib/domain/time/date-words";
import { countOf } from "@/lib/domain/wording";

/** "North Korean troops (persons)"; the unit is left out where the name says it. */
function measureWords({ name, unit }: { readonly name: string; readonly unit: string }): string {
  return unit === "" || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`;
}

/** The question's fixed scope in one line. */
export function scopeWords({ compared: { question, scopes, claims }, write, dates }: Asked): string {
  const find = <Id>(nodes: readonly { readonly id: Id; readonly name: string }[], id: Id | null) =>
    nodes.find((node) => node.id === id)?.name;
  const measure = scopes.measures.find(({ id }) => id === question.measureId);
  const reference = {
    latest: "as of the latest claim",
    today: "as of today",
    day: `as of ${dateWords(question.referenceDate ?? "", dates)}`,
  }[question.referenceMode];
  const words = [
    measure === undefined ? undefined : measureWords(measure),
    find(scopes.populations, question.populationId),
    find(scopes.places, question.placeId),
    question.answer === "figure" ? BASIS_WORDS[question.basis] : undefined,
    MODALITY_WORDS[question.modality],
    reference,
  ];
  return [...words.filter((word) => word !== undefined), claimWords(claims, write)].join(" · ");
}

/** "5 claims", and how many of them were withdrawn. */
function claimWords(claims: readonly Pick<Claim, "standing">[], write: WriteNumber): string {
  const gone = claims.filter(({ standing }) => standing !== "current").length;
  return `${countOf(claims.length, "claim", "claims", write)}${gone === 0 ? "" : `, ${write(String(gone))} of them withdrawn`}`;
}
