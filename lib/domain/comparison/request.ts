import type { Figure } from "../figure/figure";
import type { Reading } from "../figure/reading";
import type { Parameters } from "../figure/parameters";
import type { Rational } from "../figure/rational";

/** A number at an instant, in a period, since a start, per something, or only that there is some. */
export const BASES = ["stock", "flow", "total", "ratio", "presence"] as const;
export type Basis = (typeof BASES)[number];

export const MODALITIES = ["observed", "projected", "capacity", "hypothetical"] as const;
export type Modality = (typeof MODALITIES)[number];

export const STANCE_KINDS = ["refutes", "cannot_confirm", "confirms", "higher_than", "lower_than", "multiple_of"] as const;
export type StanceKind = (typeof STANCE_KINDS)[number];

/** What a stance is about: a claim, or a source whose figure is not recorded. */
type Target = { readonly claim: string } | { readonly source: string };

export type Stance = {
  readonly kind: StanceKind;
  readonly targets: readonly Target[];
  /** For multiple_of: how many times the target's figure. */
  readonly factor: Rational | null;
};

/** A claim as far as comparing needs it. Absent facets are unknown; paths go from the widest to the narrowest. */
export type ComparableClaim = {
  readonly id: string;
  readonly source: string;
  readonly figure: Figure | null;
  /** Puts what a person ruled in place of our reading of the figure (METHOD 2.1). */
  readonly overrule?: (computed: Reading) => Reading;
  readonly stances: readonly Stance[];
  /** Who is known to have originated it; null where that follows from reliance. */
  readonly origins: readonly string[] | null;
  /** Whose word the source passes on, where that is another's: it leads back to what that one relies on. */
  readonly reports?: string;
  /** It has the origins of what it relies on, and none by its own source. */
  readonly isJoined?: boolean;
  /** Several origins each assert it, as against an aggregate built from them. */
  readonly joint: boolean;
  readonly measure: string | null;
  readonly population: string | null;
  readonly place: string | null;
  readonly basis: Basis | null;
  readonly modality: Modality;
  readonly additive: boolean;
  /** EDTF dates; see METHOD 2.2 and 2.3. */
  readonly asOf: string | null;
  readonly periodStart: string | null;
  readonly said: string | null;
  readonly published: string | null;
};

/** The fixed scope a group of claims is measured against. */
export type QuestionScope = {
  readonly measure: string | null;
  readonly population: string | null;
  readonly place: string | null;
  readonly basis: Basis | null;
  readonly modality: Modality | null;
  readonly referenceDate: string | null;
};

/** What is known of a source beyond its name. */
export type SourceFacts = {
  readonly id: string;
  readonly isUnnamed: boolean;
  readonly class: string | null;
  /** How many people an unnamed source is said to be. */
  readonly count: number | null;
};

export type ComparisonRequest = {
  /** Days within which two stock figures speak of the same time; null for no limit. */
  readonly window: Rational | null;
  readonly question: QuestionScope | null;
  readonly parameters: Parameters;
  readonly sources: readonly SourceFacts[];
  readonly claims: readonly ComparableClaim[];
  readonly reliance: readonly { readonly from: string; readonly to: string }[];
  readonly ownCollection: readonly string[];
  /** Pairs of sources, as "a b" and "b a", known not to be one another; none where it is left out. */
  readonly apart?: ReadonlySet<string>;
  /** The paths whose parts are known not to overlap; null where no parts of any path do (METHOD 9.16). */
  readonly disjointWithin: ReadonlySet<string> | null;
  /** A day after which nothing counts that was published; null where all is known (METHOD 9.26). */
  readonly knownUntil: string | null;
};
