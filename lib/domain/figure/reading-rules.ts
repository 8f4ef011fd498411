import type { Figure, Hedge, Shape } from "./figure";
import type { Interval } from "./interval";
import { closed, leftClosed, leftOpen, open } from "./interval";
import { impliedUnit } from "./implied-unit";
import { type Numeral, parseNumeral } from "./numeral";
import type { Parameters } from "./parameters";
import { HALF, ONE, type Rational, TWO, ZERO, integer, powerOfTen } from "./rational";
import { FEW_WORDS, SCALE_WORDS } from "./scale-words";
import { type Result, invalid, ok } from "../failure";

/** A reading before it is closed onto the counts, cut and converted. */
export type Draft = {
  readonly support: Interval;
  readonly core: Interval;
  readonly anchor: Rational | null;
  readonly shape: Shape;
  readonly rule: string;
  readonly implied: { readonly lo: boolean; readonly hi: boolean };
  readonly unit: Rational | null;
};

const BOTH = { lo: true, hi: true };
const NEITHER = { lo: false, hi: false };
const LOWER_ONLY = { lo: true, hi: false };
const UPPER_ONLY = { lo: false, hi: true };

type Spoken = { readonly figure: Figure; readonly numeral: Numeral; readonly n: Rational; readonly parameters: Parameters };

/** Applies the row of the reading table that the figure's hedge names (METHOD 1.3). */
export function ruleFor(figure: Figure, parameters: Parameters): Result<Draft> {
  const wordless = WITHOUT_NUMERAL[figure.hedge];
  if (wordless !== undefined) return ok(wordless);
  if (figure.hedge === "scale") return scaleWord(figure);
  if (figure.hedge === "few") return fewWord(figure);
  const numeral = numeralOf(figure, "x");
  if (!numeral.ok) return numeral;
  const n = numeral.value.value.mul(figure.multiplier);
  const spoken = { figure, numeral: numeral.value, n, parameters };
  if (ONE_SIDED.has(figure.hedge) && n.compare(ZERO) < 0) {
    return invalid("x", `"${numeral.value.text}" is negative, and a one-sided bound needs a figure from zero up`);
  }
  const pair = WITH_TWO_NUMERALS[figure.hedge];
  if (pair !== undefined) return withSecond(spoken, pair);
  return ok(WITH_ONE_NUMERAL[figure.hedge as OneNumeral](spoken));
}

type OneNumeral = Exclude<Hedge, "scale" | "few" | "some" | "exists" | "none" | "range" | "plusminus" | "ratio">;

const ONE_SIDED: ReadonlySet<Hedge> = new Set(["atleast", "morethan", "atmost", "fewerthan", "upto"]);

const NONE = point(ZERO, "none");

const WITHOUT_NUMERAL: Partial<Record<Hedge, Draft>> = {
  none: NONE,
  some: presence(TWO, "some"),
  exists: presence(ONE, "exists"),
};

const WITH_ONE_NUMERAL: Record<OneNumeral, (spoken: Spoken) => Draft> = {
  exact: ({ n }) => point(n, "exact"),
  bare,
  measured,
  about,
  almost,
  justover: justOver,
  atleast: ({ n, parameters }) => lower(closed(n, null), closed(n, n.mul(parameters.k)), n, "atleast"),
  morethan: ({ n, parameters }) => lower(leftOpen(n, null), leftOpen(n, n.mul(parameters.k)), n, "morethan"),
  atmost: ({ n, parameters }) => upper(closed(ZERO, n), closed(n.div(parameters.k), n), n, "atmost"),
  fewerthan: ({ n, parameters }) => upper(leftClosed(ZERO, n), leftClosed(n.div(parameters.k), n), n, "fewerthan"),
  upto: upTo,
  order: ({ n }) => two({ support: closed(n.div(3), n.mul(3)), core: closed(n.div(2), n.mul(2)) }, n, "order", BOTH),
};

type Span = { readonly support: Interval; readonly core: Interval };

function two({ support, core }: Span, anchor: Rational | null, rule: string, implied: Draft["implied"]): Draft {
  return { support, core, anchor, shape: "two", rule, implied, unit: null };
}

function point(n: Rational, rule: string): Draft {
  return two({ support: closed(n, n), core: closed(n, n) }, n, rule, NEITHER);
}

function lower(support: Interval, core: Interval, anchor: Rational | null, rule: string): Draft {
  return { support, core, anchor, shape: "lower", rule, implied: NEITHER, unit: null };
}

function upper(support: Interval, core: Interval, anchor: Rational, rule: string): Draft {
  return { support, core, anchor, shape: "upper", rule, implied: NEITHER, unit: null };
}

function presence(least: Rational, rule: string): Draft {
  return lower(closed(least, null), closed(least, null), null, rule);
}

function unitOf({ figure, numeral, n, parameters }: Spoken, hedged: boolean, isAbout = false): Rational {
  const place = numeral.place.mul(figure.multiplier);
  return impliedUnit({ value: n, place, kind: figure.kind, hedged, about: isAbout }, parameters);
}

function about(spoken: Spoken): Draft {
  const { n, parameters } = spoken;
  const unit = unitOf(spoken, true, true);
  const [far, near] = [unit.mul(parameters.support), unit.mul(parameters.core)];
  return { ...two({ support: closed(n.sub(far), n.add(far)), core: open(n.sub(near), n.add(near)) }, n, "about", BOTH), unit };
}

/** A figure without a hedge: small counts are exact, round ones are read as "about", others to half a unit. */
function bare(spoken: Spoken): Draft {
  const { figure, numeral, n, parameters } = spoken;
  if (n.equals(ZERO)) return NONE;
  if (figure.kind === "count" && n.abs().compare(parameters.exactBelow) < 0) return point(n, "bare");
  const place = numeral.place.mul(figure.multiplier);
  const isRound = numeral.significantDigits <= 2 && place.compare(10) >= 0;
  if (isRound && parameters.bareRound === "asAbout") return about(spoken);
  return halfOpenAround(n, unitOf(spoken, false), "bare");
}

function measured({ figure, numeral, n, parameters }: Spoken): Draft {
  return halfOpenAround(n, numeral.writtenPlace.mul(figure.multiplier).mul(parameters.width), "measured");
}

function halfOpenAround(n: Rational, unit: Rational, rule: string): Draft {
  const interval = leftClosed(n.sub(unit.mul(HALF)), n.add(unit.mul(HALF)));
  return { ...two({ support: interval, core: interval }, n, rule, BOTH), unit };
}

function almost(spoken: Spoken): Draft {
  const unit = unitOf(spoken, true);
  const { n } = spoken;
  return { ...two({ support: closed(n.sub(unit.mul(2)), n), core: leftClosed(n.sub(unit), n) }, n, "almost", LOWER_ONLY), unit };
}

function justOver(spoken: Spoken): Draft {
  const unit = unitOf(spoken, true);
  const { n } = spoken;
  return { ...two({ support: closed(n, n.add(unit.mul(2))), core: leftOpen(n, n.add(unit)) }, n, "justover", UPPER_ONLY), unit };
}

function upTo(spoken: Spoken): Draft {
  const { figure, n, parameters } = spoken;
  const unit = unitOf(spoken, true);
  const ceiling = n.add(unit.mul(parameters.softUpTo));
  const support = figure.kind === "count" ? closed(ONE, ceiling) : leftOpen(ZERO, ceiling);
  return { ...upper(support, closed(n.div(parameters.k), n), n, "upto"), implied: UPPER_ONLY, unit };
}

const WITH_TWO_NUMERALS: Partial<Record<Hedge, (spoken: Spoken, second: Numeral) => Result<Draft>>> = {
  range: ({ figure, n }, second) => {
    const y = second.value.mul(figure.multiplier);
    return y.compare(n) < 0
      ? invalid("y", `"${second.text}" is below "${figure.x!}": a range goes from the smaller to the larger figure`)
      : ok(two({ support: closed(n, y), core: closed(n, y) }, n.add(y).mul(HALF), "range", NEITHER));
  },
  plusminus: ({ figure, n }, second) => {
    const e = second.value.mul(figure.multiplier);
    if (e.compare(ZERO) < 0) return invalid("y", `"${second.text}" is negative: write the size of the margin`);
    return ok(two({ support: closed(n.sub(e), n.add(e)), core: closed(n.sub(e), n.add(e)) }, n, "plusminus", NEITHER));
  },
  ratio: ({ figure, numeral, n, parameters }, second) => {
    if (second.value.compare(ZERO) <= 0) return invalid("y", `"${second.text}" cannot be counted per: it must be above zero`);
    const half = HALF.mul(parameters.width);
    const [low, high] = [numeral.value.sub(half), numeral.value.add(half)].map((x) => x.mul(figure.multiplier).div(second.value));
    const interval = closed(low!, high!);
    return ok(two({ support: interval, core: interval }, n.div(second.value), "ratio", BOTH));
  },
};

function withSecond(spoken: Spoken, rule: (spoken: Spoken, second: Numeral) => Result<Draft>): Result<Draft> {
  const second = numeralOf(spoken.figure, "y");
  return second.ok ? rule(spoken, second.value) : second;
}

function numeralOf(figure: Figure, field: "x" | "y"): Result<Numeral> {
  const text = figure[field];
  if (text === null) return invalid(field, `is missing: "${figure.hedge}" needs a numeral`);
  const numeral = parseNumeral(text);
  return numeral === null ? invalid(field, `"${text}" is not a numeral`) : ok(numeral);
}

function scaleWord(figure: Figure): Result<Draft> {
  const unit = SCALE_WORDS.get(figure.x ?? "");
  if (unit === undefined) return invalid("x", `"${figure.x ?? ""}" is not a scale word such as dozens or hundreds`);
  const m = integer(unit).mul(figure.multiplier);
  return ok(two({ support: closed(m, m.mul(20)), core: leftClosed(m.mul(2), m.mul(powerOfTen(1))) }, null, "scale", BOTH));
}

function fewWord(figure: Figure): Result<Draft> {
  const word = FEW_WORDS.get(figure.x ?? "");
  if (word === undefined) return invalid("x", `"${figure.x ?? ""}" is not a word such as a few or several`);
  const [support, core] = [word.support, word.core].map(([lo, hi]) =>
    closed(integer(lo).mul(figure.multiplier), integer(hi).mul(figure.multiplier)),
  ) as [Interval, Interval];
  return ok(two({ support: support, core: core }, null, "few", BOTH));
}
