import type { DisagreementCause } from "@/lib/domain/disagreement";
import type { Label } from "@/lib/domain/comparison/relation";
import type { Role } from "@/lib/domain/question-view";

/** How a relation is shown: a glyph, a word, and the family whose colour it shares. Never by colour alone. */
export type RelationWords = { readonly glyph: string; readonly word: string; readonly tone: Tone };
export type Tone = "agree" | "compatible" | "strained" | "conflict" | "none" | "ink";

export const RELATION_WORDS: Readonly<Record<Label, RelationWords>> = {
  agree: { glyph: "=", word: "agrees", tone: "agree" },
  restates: { glyph: "=", word: "restates", tone: "agree" },
  confirms: { glyph: "=", word: "confirms", tone: "agree" },
  compatible: { glyph: "≈", word: "compatible", tone: "compatible" },
  strained: { glyph: "±", word: "strained", tone: "strained" },
  conflict: { glyph: "≠", word: "conflicts", tone: "conflict" },
  refutes: { glyph: "≠", word: "denies", tone: "conflict" },
  cannot_confirm: { glyph: "?", word: "takes no position", tone: "none" },
  not_comparable: { glyph: "∅", word: "not comparable", tone: "none" },
  within: { glyph: "⊂", word: "within", tone: "ink" },
  change: { glyph: "→", word: "change", tone: "ink" },
  supersedes: { glyph: "↦", word: "supersedes", tone: "ink" },
  variant: { glyph: "≉", word: "quoted differently", tone: "ink" },
};

/** The same relations, said of the claim that the other acts upon. */
const SUFFERED: Readonly<Partial<Record<Label, string>>> = {
  supersedes: "superseded",
  within: "contains",
  refutes: "denied",
  confirms: "confirmed",
  cannot_confirm: "not confirmed",
};

/** How a relation is shown beside one of its claims. */
export function wordsFor(
  { label, direction }: { readonly label: Label; readonly direction: string | null },
  claimId: string,
): RelationWords {
  const words = RELATION_WORDS[label];
  return direction === null || direction === claimId ? words : { ...words, word: SUFFERED[label] ?? words.word };
}

export const TONE_CLASS: Readonly<Record<Tone, string>> = {
  agree: "text-agree",
  compatible: "text-compatible",
  strained: "text-ink",
  conflict: "text-conflict",
  none: "text-muted",
  ink: "text-ink",
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  counts: "",
  part: "a part of the whole",
  comparison: "no number of its own",
  presence: "says only that there are some",
  response: "no figure",
  superseded: "replaced by later word",
  stale: "too old for the reference date",
  later: "published after the reference date",
  left_out: "outside the question’s scope",
  not_accepted: "not accepted",
  not_current: "withdrawn",
};

/** How a claim counts, where each of them needs a name. */
export const STATUS_WORDS: Readonly<Record<Role, string>> = { ...ROLE_WORDS, counts: "counts for the whole question" };

export const BASIS_WORDS = {
  stock: "number at a time",
  flow: "number in a period",
  total: "running total since a start",
  ratio: "ratio",
  presence: "whether there are any",
} as const;
export const MODALITY_WORDS = {
  observed: "observed",
  projected: "planned or expected",
  capacity: "capacity",
  hypothetical: "hypothetical",
} as const;
export const VOLATILITY_WORDS = {
  live: "by the hour (figures within the same day are compared)",
  fast: "within days (figures up to 3 days apart are compared)",
  medium: "within weeks (up to 14 days apart)",
  slow: "within months (up to 90 days apart)",
  fixed: "never (all dates are compared)",
} as const;
export const POSITION_WORDS = {
  asserts: "says that it is so",
  denies: "says that it is not so",
  no_position: "takes no position, or cannot say",
} as const;
export const STANCE_WORDS = {
  refutes: "denies it",
  cannot_confirm: "cannot confirm it",
  confirms: "confirms it",
  higher_than: "says theirs is higher",
  lower_than: "says theirs is lower",
  multiple_of: "says theirs is a multiple of it",
} as const;
/** The same, said of the figure of somebody else. */
export const ABOUT_STANCE_WORDS = {
  ...STANCE_WORDS,
  higher_than: "puts that figure above",
  lower_than: "puts that figure below",
  multiple_of: "puts that figure at a multiple of",
} as const;
export const HOP_BASIS_WORDS = {
  unknown: "not stated",
  witnessed: "saw it",
  assessed: "own assessment",
  told: "was told",
  document: "from a document",
} as const;

/** Why two figures disagree, after "because of" and by itself. */
export const CAUSE_WORDS: Readonly<Record<DisagreementCause, string>> = {
  scope: "different scope",
  as_of: "different days",
  definition: "different definitions",
  unit: "different units",
  method: "different methods",
  rounding: "rounding",
  translation: "translation",
  error: "an error of one",
  stale: "one is out of date",
  genuine: "a genuine disagreement",
};
