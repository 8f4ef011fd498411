/** What a client was told: the number under which each of its claims was confirmed, by the claim's words. */
export type Ledger = Map<string, number>;

/** A claim as the database holds it after the faults. */
export type Stored = { readonly number: number; readonly phrase: string };

export type Verdict = { readonly confirmed: number; readonly lost: readonly string[]; readonly doubled: readonly string[] };

/** Holds what was confirmed against what is there: each confirmed claim under its number, and no words twice. */
export function judge(ledger: Ledger, stored: readonly Stored[]): Verdict {
  const numbers = new Map<string, number[]>();
  for (const { number, phrase } of stored) numbers.set(phrase, [...(numbers.get(phrase) ?? []), number]);
  return {
    confirmed: ledger.size,
    lost: [...ledger].flatMap(([phrase, number]) => (numbers.get(phrase)?.includes(number) === true ? [] : [phrase])),
    doubled: [...numbers].flatMap(([phrase, found]) => (found.length > 1 ? [phrase] : [])),
  };
}
