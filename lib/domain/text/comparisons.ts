import { type SourcePhrase, sourcePhrases } from "./source-phrase";
import type { Span } from "./span";

/** A figure set against somebody else's, without a number of its own: "higher than US and UK figures". */
export type FoundComparison = Span & {
  readonly kind: "higher_than" | "lower_than" | "multiple_of";
  readonly factor: string | null;
  readonly targets: readonly SourcePhrase[];
};

const FIGURES = "(?:figures?|estimates?|counts?|tolls?|numbers?|tall(?:y|ies)|assessments?|projections?|totals?)";
const THAN = new RegExp(
  `(?<!\\p{L})(?:(?:well|far|much|slightly|significantly|considerably|considerably|somewhat) )?(higher|larger|greater|bigger|more|above|lower|smaller|less|fewer|below)(?: than)? (?:the |those of (?:the )?)?((?:[\\p{L}.&-]+ ){0,7}?[\\p{L}.&-]+)(?:['’]s?)? (?:own |official |latest |earlier )?${FIGURES}(?!\\p{L})`,
  "giu",
);
const TIMES = new RegExp(
  `(?<!\\p{L})(double|twice|triple|treble|half|three times|four times|five times|ten times) (?:the |that of (?:the )?)?((?:[\\p{L}.&-]+ ){0,5}?[\\p{L}.&-]+)(?:['’]s?)? (?:own |official |latest |earlier )?${FIGURES}(?!\\p{L})`,
  "giu",
);
const FACTORS: Readonly<Record<string, string>> = {
  double: "2",
  twice: "2",
  triple: "3",
  treble: "3",
  half: "0.5",
  "three times": "3",
  "four times": "4",
  "five times": "5",
  "ten times": "10",
};
/** "higher than previous figures" compares with no one's. */
const NOBODY =
  /^(?:(?:previous|earlier|initial|last|first|official|any|all|other|normal|usual|expected|average|year|month|week|day|its|their|his|her|own|these|those|that|this|reported|the|recent|past|many|most|some)(?:\s|$))+$/iu;

/** The comparisons of a sentence with figures of others that it names. */
export function comparisonsIn(text: string, known: ReadonlySet<string>): FoundComparison[] {
  const than = [...text.matchAll(THAN)].map((match) =>
    found(match, /^(?:higher|larger|greater|bigger|more|above)$/iu.test(match[1]!) ? "higher_than" : "lower_than"),
  );
  const times = [...text.matchAll(TIMES)].map((match) => found(match, "multiple_of"));
  return [...than, ...times].flatMap(({ span, kind, factor, target }) => {
    const targets = NOBODY.test(target.text) ? [] : sourcePhrases(target.text, target.start, known);
    return targets.length === 0 ? [] : [{ ...span, kind, factor, targets }];
  });
}

function found(match: RegExpExecArray, kind: FoundComparison["kind"]) {
  const [words, how, target] = [match[0], match[1]!, match[2]!];
  const start = match.index + words.indexOf(target, how.length);
  return {
    span: { start: match.index, end: match.index + words.length },
    kind,
    factor: kind === "multiple_of" ? FACTORS[how.toLowerCase()]! : null,
    target: { text: target, start },
  };
}
