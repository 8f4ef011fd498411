import { type Result, invalid, ok } from "./failure";
import type { SourceId } from "./ids";

/** What people may hold of two records and where they come from; `relies_on` goes from the first to the second, the rest both ways. */
export const ORIGIN_JUDGEMENTS = ["relies_on", "same_origin", "same_source", "same_claim", "not_related"] as const;
export type OriginJudgementKind = (typeof ORIGIN_JUDGEMENTS)[number];

export const VERDICTS = ["positive", "negative", "unsure"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What somebody holds, as one word for a field: "relies_on positive". */
export type Held = `${OriginJudgementKind} ${Verdict}`;
export const HELD = ORIGIN_JUDGEMENTS.flatMap((kind) => VERDICTS.map((verdict): Held => `${kind} ${verdict}`));

export function heldFrom(held: Held): { readonly kind: OriginJudgementKind; readonly verdict: Verdict } {
  const [kind, verdict] = held.split(" ") as [OriginJudgementKind, Verdict];
  return { kind, verdict };
}

/** A claim or a source as people name it: C3, S5. */
export type PartyName = { readonly kind: "claim" | "source"; readonly number: number };

/** A claim or a source that is judged; `origin` is who a claim's chain begins with, and the source itself otherwise. Claims have no name. */
export type Party = PartyName & { readonly id: string; readonly name: string | null; readonly origin: SourceId | null };

/** A person's reversible ruling of where two records come from; neither is changed by it (METHOD 4.6). */
export type OriginJudgement = {
  readonly id: string;
  readonly kind: OriginJudgementKind;
  readonly verdict: Verdict;
  readonly left: Party;
  readonly right: Party;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** The sources that a judgement names, or that claims which it names begin with. */
export function judgedSources({ left, right }: OriginJudgement): SourceId[] {
  return [left.origin, right.origin].filter((id) => id !== null);
}

const NAME = /^([cs])\s*([1-9]\d{0,8})$/i;

/** Reads "C3" or "s 5"; null where it is neither. */
export function partyNamed(text: string): PartyName | null {
  const [, letter, digits] = NAME.exec(text.trim()) ?? [];
  return letter === undefined ? null : { kind: letter.toLowerCase() === "c" ? "claim" : "source", number: Number(digits) };
}

export function nameOfParty({ kind, number }: PartyName): string {
  return `${kind === "claim" ? "C" : "S"}${number}`;
}

/** Refuses what cannot be judged of two such records, at the field that is wrong. */
export function requireJudgeable(kind: OriginJudgementKind, left: PartyName, right: PartyName): Result<null> {
  if (nameOfParty(left) === nameOfParty(right)) return invalid("right", "name another one: a record is not judged against itself");
  const wanted = ONLY_OF[kind];
  if (wanted === undefined) return ok(null);
  if (left.kind !== wanted) return invalid("left", MUST_BE[wanted]);
  return right.kind === wanted ? ok(null) : invalid("right", MUST_BE[wanted]);
}

const ONLY_OF: Readonly<Partial<Record<OriginJudgementKind, PartyName["kind"]>>> = { same_source: "source", same_claim: "claim" };
const MUST_BE = {
  source: "name a source here, as S5: a claim cannot be the same source",
  claim: "name a claim here, as C3: a source cannot be the same claim",
} as const;
