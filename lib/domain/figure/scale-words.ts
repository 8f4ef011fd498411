/** Plural scale words and the unit each stands for (METHOD 1.3, 9.7). */
export const SCALE_WORDS: ReadonlyMap<string, bigint> = new Map([
  ["tens", 10n],
  ["dozens", 12n],
  ["scores", 20n],
  ["hundreds", 100n],
  ["thousands", 1_000n],
  ["tens of thousands", 10_000n],
  ["hundreds of thousands", 100_000n],
  ["millions", 1_000_000n],
  ["tens of millions", 10_000_000n],
  ["hundreds of millions", 100_000_000n],
  ["billions", 1_000_000_000n],
]);

/** Words for small numbers: the values each does not rule out, and those it ordinarily means. */
export const FEW_WORDS: ReadonlyMap<string, { support: [number, number]; core: [number, number] }> = new Map([
  ["a couple", { support: [2, 3], core: [2, 2] }],
  ["a few", { support: [2, 10], core: [3, 6] }],
  ["a handful", { support: [2, 10], core: [3, 6] }],
  ["several", { support: [2, 19], core: [3, 9] }],
]);
