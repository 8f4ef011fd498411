import type { StatedFigure } from "./claim";
import type { WriteNumber } from "./notation";
import type { Hedge } from "./figure/figure";

/** The product's one wording of each hedge, with n for the numeral and y for the second. */
const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  exact: "exactly n",
  bare: "n",
  measured: "n, measured",
  about: "around n",
  almost: "nearly n",
  justover: "just over n",
  atleast: "at least n",
  morethan: "more than n",
  atmost: "at most n",
  fewerthan: "fewer than n",
  upto: "up to n",
  range: "n to y",
  plusminus: "n ± y",
  order: "of the order of n",
  scale: "n",
  few: "n",
  some: "some",
  exists: "some, with no number",
  none: "none",
  ratio: "n for every y",
};

const SCALE_NAMES: Readonly<Record<string, string>> = {
  "1000": " thousand",
  "1000000": " million",
  "1000000000": " billion",
  "1000000000000": " trillion",
  "100": " hundred",
  "12": " dozen",
  "20": " score",
};

/**
 * A kept figure in words of one form: "around 10,000", "up to 2 million". They are our wording of what was said, so their numbers are
 * written as a reader likes them; as they were said where nobody is asked.
 */
export function figureWords({ hedge, x, y, multiplier }: StatedFigure, write?: WriteNumber): string {
  const scale = SCALE_NAMES[multiplier] ?? (multiplier === "1" ? "" : ` × ${multiplier}`);
  const numeral = (text: string | null) => `${numeralWords(text ?? "", write)}${hedge === "ratio" ? "" : scale}`;
  return HEDGE_WORDS[hedge].replace(/\bn\b/, numeral(x)).replace(/\by\b/, numeral(y));
}

/** A numeral as it was said, or as it is to be written; "dozens" is no numeral. */
function numeralWords(text: string, write: WriteNumber | undefined): string {
  return write !== undefined && /^[-−]?\d[\d,]*(\.\d+)?$/.test(text) ? write(text.replaceAll(",", "").replace("−", "-")) : text;
}
