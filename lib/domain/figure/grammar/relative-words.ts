/** What is added to a number that is not given: "another 3,000", "a further 200". */
const ADDED_BEFORE = /(?:^|[^\p{L}])(?:another|additional|further|extra)(?:,? (?!that|sa(?:id|ys?)|told|claim|stat|not)\p{L}+)?,? $/u;
const ADDED_AFTER = /^ (?:more|additional|further|extra|fewer|less)(?!\p{L})(?! or less| than once)/u;
const UNIT = "(?: (?!(?:for|in|of|to|and|or|at|on|by|from|with|as|that|who)(?![\\p{L}]))[\\p{L}][\\p{L}-]*)";
const PERIOD = "(?:second|minute|hour|day|night|week|month|year|shift|head|capita|person|household)";
const COMPARED_AFTER = new RegExp(`^${UNIT}{0,2} (?:more|fewer|less|higher|lower) than(?!\\p{L}| once)`, "u");
const RATE_AFTER = new RegExp(
  `^${UNIT}{0,3} ?(?:(?:per|each|every|an?) |/ ?)${PERIOD}(?!\\p{L})(?! (?:after|before|later|earlier|ago|into))`,
  "u",
);

const TIMES_AFTER = /^ times (?:as|more|the|that|over)(?!\p{L})/u;
const NEGATED_AFTER = new RegExp(
  `^${UNIT}{0,2} (?:(?:was|were|is|are|did|do|does|have|has|had|will|would|could|can) not|\\p{L}+n't)(?!\\p{L})(?! only)`,
  "u",
);
const SCANT_BEFORE =
  /(?:^|[^\p{L}])(?:barely(?! (?:more than|over|above))|hardly|scarcely|(?<!(?:^|[^\p{L}])a )little|nothing like|nowhere near|not much|not many|not even)(?: (?!than )\p{L}+| than){0,3} $/u;

/** Whether the words before a number say that it is hardly reached, or hardly passed: "little more than" is no floor. */
export function isScant(before: string): boolean {
  return SCANT_BEFORE.test(before);
}

/** Why a number is no figure by itself, as it is added to another, compared with one, or counted for each of a time; else null. */
export function relativeWording(before: string, after: string): string | null {
  if (RATE_AFTER.test(after)) return "is a rate: write the figure for the whole period, or ask a question about the rate";
  if (TIMES_AFTER.test(after))
    return "is a multiple of a figure that is not given: write the figure that is meant, or record it as a response";
  if (NEGATED_AFTER.test(after)) return "counts what did not happen, or was not so: write the figure that is meant";
  if (isScant(before)) return "says that it is hardly that many: write the figure with the hedge that is meant, as “nearly 100”";
  if (ADDED_BEFORE.test(before) || ADDED_AFTER.test(after))
    return "is added to a number that is not given: write the figure that is meant in all";
  return COMPARED_AFTER.test(after) ? "says how far it lies from another number: write the figure that is meant" : null;
}
