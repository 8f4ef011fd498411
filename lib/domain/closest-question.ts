import { isMoneyMeasure, isPercentUnit } from "./figure/units";
import { nameKey } from "./source";

/** What a question asks for, in words: what it counts, of whom, and where. */
export type AskedFor = {
  readonly number: number;
  readonly title: string;
  readonly measure: string;
  readonly unit: string;
  readonly population: string;
  readonly place: string;
};

/** What a text says where it gives a figure. */
export type SaidFigure = { readonly unit: string; readonly sentence: string; readonly around: string };

const IN_SENTENCE = 2;
const AROUND = 1;

/**
 * The question that a figure of a text most likely answers: one that counts what the text counts, and shares further words with
 * it, those of the same sentence weighing most. Null where none does; of several alike the first given. It proposes; a person decides.
 */
export function closestQuestion(said: SaidFigure, questions: readonly AskedFor[]): AskedFor | null {
  const [inUnit, inSentence, around] = [termsOf(said.unit), termsOf(said.sentence), termsOf(said.around)];
  const places = termsOf(Array.from(said.sentence.matchAll(PLACE), ([, name = ""]) => name).join(" "));
  let best: { readonly question: AskedFor; readonly score: number } | null = null;
  for (const question of questions) {
    const score = isOfKind(said, question) ? scoreOf(question, inUnit, { inSentence, around, places }) : 0;
    if (score > (best?.score ?? 0)) best = { question, score };
  }
  return best?.question ?? null;
}

/** What may set a figure apart from what is asked: it counts a part, others, those who are there no more, another year, or so many a day. */
const APART =
  /(?<!\p{L})(?:(?:of|among) (?:them|those|these|whom|which)|another|additional|other|further|its own|suspected|possible|spared|returned|withdrawn|withdrew|recovered|freed|rescued|released|detained|arrested|injured|promised|replace|in (?:19|20)\d\d|(?:a|per|every|each) (?:day|week|month|year)|daily|each)(?!\p{L})/giu;

/**
 * Whether a figure answers a question for all that the words tell: they name whom it counts and where, or all that its title
 * asks, and it is no part of a larger figure. Where not, a person should look twice.
 */
export function answersSurely({ sentence }: Pick<SaidFigure, "sentence">, { title, measure, unit, population, place }: AskedFor): boolean {
  const terms = termsOf(sentence);
  const counted = termsOf(`${measure} ${unit}`);
  const scope = termsOf(population === "" && place === "" ? title : population);
  const isNamed = (term: string) => counted.has(term) || [...terms].some((other) => isOfPlace(term, other) || isOfPlace(other, term));
  return [...scope].every(isNamed) && [...termsOf(place)].every((term) => terms.has(term)) && !isApart(sentence, title);
}

/** Whether a sentence holds such words that the question does not hold too. */
function isApart(sentence: string, title: string): boolean {
  const asked = ` ${nameKey(title)} `;
  const isAsked = (words: string) => asked.includes(` ${nameKey(words)} `) || (RATE.test(words) && RATE.test(title));
  return [...sentence.matchAll(APART)].some(([words]) => !isAsked(words));
}

/** Money answers questions for money, percentages those for percentages, and how many go to each what asks for that. */
function isOfKind({ unit, sentence, around }: SaidFigure, { measure, unit: asked, title }: AskedFor): boolean {
  if (ASKED_RATE.test(`${measure} ${asked} ${title}`) && !RATE.test(`${unit} ${sentence} ${around}`)) return false;
  return isPercentUnit(unit) === isPercentUnit(asked) && (unit === "" || isMoneyMeasure(unit) === isMoneyMeasure(`${measure} ${asked}`));
}

/** So many for each of others; "how many has each side" is no such thing. */
const ASKED_RATE = /(?<!\p{L})(?:per(?! ?cent)|(?:for|to) (?:each|every))(?!\p{L})/iu;
const RATE = /(?<!\p{L})(?:per(?! ?cent)|each|every)(?!\p{L})/iu;

type Said = {
  readonly inSentence: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** The words with a capital that stand where a place would. */
  readonly places: ReadonlySet<string>;
};

function scoreOf({ title, measure, unit, population, place }: AskedFor, inUnit: ReadonlySet<string>, said: Said): number {
  const { inSentence, around } = said;
  const counted = termsOf(`${measure} ${unit}`);
  const asked = new Set([...counted, ...termsOf(`${population} ${place} ${title}`)]);
  const counts = (terms: ReadonlySet<string>) => [...terms].some((term) => counted.has(term));
  const isCounted = inUnit.size === 0 ? counts(inSentence) || counts(around) : counts(inUnit);
  if (!(isCounted || isPercentUnit(unit)) || isOfAnotherFate(counted, asked, inSentence)) return 0;
  if (isElsewhere(place, said)) return 0;
  const shared = [...asked].filter((term) => inSentence.has(term) || around.has(term));
  const further = shared.filter((term) => !counted.has(term));
  return further.length === 0 ? 0 : shared.reduce((sum, term) => sum + (inSentence.has(term) ? IN_SENTENCE : AROUND), 0);
}

/**
 * People who died, or were hurt, caught or driven out, are not counted by a question that asks how many there are, and only by one
 * that asks for their fate.
 */
function isOfAnotherFate(counted: ReadonlySet<string>, asked: ReadonlySet<string>, inSentence: ReadonlySet<string>): boolean {
  const [wanted, told] = [asked, inSentence].map((terms) => FATES.filter((fate) => terms.has(fate)));
  if (wanted!.length > 0) return !told!.some((fate) => wanted!.includes(fate));
  return told!.length > 0 && PEOPLE.some((term) => counted.has(term));
}

/** Another place is named where the figure stands, and not that of the question. */
function isElsewhere(place: string, { inSentence, places }: Said): boolean {
  const own = [...termsOf(place)];
  const isNamed = (terms: ReadonlySet<string>) => own.some((term) => [...terms].some((other) => isOfPlace(term, other)));
  return own.length > 0 && places.size > 0 && !isNamed(inSentence);
}

/** "russia" and "russian". */
function isOfPlace(place: string, term: string): boolean {
  return term === place || (place.length >= 4 && term.startsWith(place));
}

/** Words for what one counts that texts use for one another. */
const ALIKE = [
  "troop soldier personnel serviceman fighter military",
  "dead death die died dying killed kill fatality toll perished lives victim",
  "wounded injured hurt injury wound",
  "person people civilian resident inhabitant",
  "displaced fled flee evacuated evacuee refugee uprooted homeless driven",
  "missing unaccounted",
  "captured prisoner",
  "protester demonstrator marcher crowd",
  "home house building dwelling",
  "shell round munition",
  "case infection infected patient sufferer",
  "job employee worker post position",
  "interpreter translator",
];
const PEOPLE = ["troop", "person"];
const FATES = ["dead", "wounded", "displaced", "missing", "captured"];
const FIRST_OF = new Map(ALIKE.flatMap((group) => group.split(" ").map((word, _index, words) => [word, words[0]!] as const)));
/** A word with a capital after a preposition of place; months are none. */
const PLACE =
  /(?<!\p{L})(?:in|into|to|at|from|of|near|above|across)\s+(?:the\s+|neighbou?ring\s+|port of\s+)?(?!January|February|March|April|May|June|July|August|September|October|November|December)(\p{Lu}\p{L}+)/gu;
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|is|are|was|were|be|been|has|have|had|will|how|many|much|what|which|who|that|this|it|its|as|said|about|around|than|more|there|their|they|he|she|not|\d+)$/;

/** The words that tell something, each in the form that stands for those like it. */
function termsOf(text: string): Set<string> {
  const words = nameKey(text)
    .split(" ")
    .filter((word) => word !== "" && !SMALL.test(word));
  return new Set(words.map((word) => FIRST_OF.get(word) ?? FIRST_OF.get(singular(word)) ?? singular(word)));
}

function singular(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/men$/, "man")
    .replace(/([^s])s$/, "$1");
}
