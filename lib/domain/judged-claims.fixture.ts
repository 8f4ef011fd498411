// Judgements of origin on the sample's claims, for the tests beside it.
import type { Claim } from "./claim";
import type { SourceFacts } from "./comparison/request";
import { lineageOf } from "./lineage";
import type { LineageWarning } from "./lineage-warnings";
import type { OriginJudgement, Party } from "./origin-judgement";
import { type QuestionClaims, compareQuestion } from "./question-comparison";
import { countedClaims } from "./review";
import { claimsOf, known, told } from "./sample-story.fixture";

export const look = { today: "2024-11-01" };
export const claims = claimsOf([told("NATO", "around 10,000"), told("Seoul", "around 13,000"), told("Kyiv", "around 11,000")]);

export const sourceParty = (id: string): Party => ({ kind: "source", id, number: id.length, name: id, origin: id as never });
export const claimParty = (number: number): Party => {
  const claim = claims[number - 1]!;
  return { kind: "claim", id: claim.id, number, name: null, origin: claim.hops[0]!.sourceId };
};
let made = 0;
export const held = (
  left: Party,
  kind: OriginJudgement["kind"],
  right: Party,
  verdict: OriginJudgement["verdict"] = "positive",
): OriginJudgement => ({
  id: `j${(made += 1)}`,
  kind,
  verdict,
  left,
  right,
  reason: "said so",
  by: "Ada",
  at: new Date(0),
});

export function compared(judgements: readonly OriginJudgement[], more: Partial<QuestionClaims> = {}) {
  const whole = { ...known(claims), judgements, ...more };
  const result = compareQuestion(whole, look);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const { originRange, subjects, loops, judged, group } = result.value;
  const originsBy = new Map(subjects.map(({ claim, origins }) => [claim.id, origins]));
  const traced = { sources: whole.sources, judged, loops, originsOf: ({ id }: Pick<Claim, "id">) => originsBy.get(id)! };
  return { whole, comparison: result.value, originRange, group, lineage: lineageOf(countedClaims(whole.claims, whole.question), traced) };
}
export const warned = (kind: LineageWarning["kind"], { warnings }: { readonly warnings: readonly LineageWarning[] }) =>
  warnings.filter((warning) => warning.kind === kind);
export const unnamed = (id: string, type: string): SourceFacts => ({ id, isUnnamed: true, class: type, count: null });
