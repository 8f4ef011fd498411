import type { Interval } from "./interval";
import { clippedAtZero, intersection, isEmpty, ontoCounts, scaled } from "./interval";
import type { Figure, Kind, Shape } from "./figure";
import type { Parameters } from "./parameters";
import { type Rational, ONE } from "./rational";
import { type Draft, ruleFor } from "./reading-rules";
import { type Result, invalid, ok } from "../failure";

/** The version of the reading rules, stored with every reading that is derived from them. */
export const RULE_VERSION = "1.0";

/**
 * What a figure's words allow. `support` holds the values they do not rule out, `core` those an ordinary reader takes
 * them to mean; core lies within support and neither is empty (METHOD 1.1).
 */
export type Reading = {
  readonly support: Interval;
  readonly core: Interval;
  readonly anchor: Rational | null;
  readonly shape: Shape;
  readonly kind: Kind;
  /** The row of the reading table that was applied. */
  readonly rule: string;
  /** Which ends of the support come from our reading rather than from the words (METHOD 9.23). */
  readonly implied: { readonly lo: boolean; readonly hi: boolean };
  /** The unit that the digits implied, where the rule uses one. */
  readonly unit: Rational | null;
  /** From the unit spoken to the unit the intervals are in. */
  readonly unitFactor: Rational;
};

/**
 * Reads a figure by the table of METHOD 1.3, in the unit spoken, and then converts it.
 * Refuses numerals that cannot be read and figures that leave no possible value; the field is `x` or `y`.
 */
export function readFigure(figure: Figure, parameters: Parameters): Result<Reading> {
  const draft = ruleFor(figure, parameters);
  if (!draft.ok) return draft;
  const isCount = figure.kind === "count" && figure.hedge !== "ratio";
  return finish(draft.value, isCount, figure);
}

function finish(draft: Draft, isCount: boolean, figure: Figure): Result<Reading> {
  const close = closing(isCount, figure);
  const support = close(draft.support);
  if (isEmpty(support)) return invalid("x", `"${figure.x!}" leaves no possible ${isCount ? "count" : "value"}`);
  return ok({
    ...within(support, close(draft.core), figure.unitFactor),
    anchor: draft.anchor?.mul(figure.unitFactor) ?? null,
    shape: draft.shape,
    kind: isCount ? "count" : "continuous",
    rule: draft.rule,
    implied: draft.implied,
    unit: draft.unit?.mul(figure.unitFactor) ?? null,
    unitFactor: figure.unitFactor,
  });
}

/** Counts are whole and not negative, ratios of counts not negative; continuous quantities are left as they are. */
function closing(isCount: boolean, { kind }: Figure): (interval: Interval) => Interval {
  if (isCount) return ontoCounts;
  return kind === "count" ? clippedAtZero : (interval) => interval;
}

/** Cuts the core to the support, which stands in for a core that is left empty (METHOD 9.4), and converts both. */
export function within(support: Interval, core: Interval, unitFactor: Rational): Pick<Reading, "support" | "core"> {
  const kept = isEmpty(core) ? support : intersection(core, support);
  if (unitFactor.equals(ONE)) return { support, core: kept };
  return { support: scaled(support, unitFactor), core: scaled(kept, unitFactor) };
}
