import type { StatedFigure } from "./claim";
import type { Figure } from "./figure/figure";
import { decimalText, rationalFrom } from "./figure/rational";

/** A kept figure as the reading rules take it. */
export function toFigure(stated: StatedFigure): Figure {
  const { multiplier, unitFactor, ...rest } = stated;
  return { ...rest, multiplier: rationalFrom(multiplier)!, unitFactor: rationalFrom(unitFactor)! };
}

/** A figure as it is kept. */
export function toStatedFigure(figure: Figure): StatedFigure {
  const { multiplier, unitFactor, ...rest } = figure;
  return { ...rest, multiplier: decimalText(multiplier), unitFactor: decimalText(unitFactor) };
}

/** Whether two kept figures say the same, word for word and numeral for numeral. */
export function saysSame(a: StatedFigure, b: StatedFigure): boolean {
  const fields = ["hedge", "x", "y", "multiplier", "kind", "unitFactor"] as const;
  return fields.every((field) => a[field] === b[field]);
}
