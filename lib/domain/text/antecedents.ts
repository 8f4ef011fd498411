import type { SourcePhrase } from "./source-phrase";
import { ORGANISATION, SOURCE_NOUN, TITLE } from "./speech-words";

type Kind = "person" | "body" | "several";
/** Somebody named earlier in the text, to whom "he", "the ministry" or a bare surname may refer. */
export type Mention = { readonly phrase: SourcePhrase; readonly kind: Kind };

const PRONOUN: Readonly<Record<string, readonly Kind[]>> = { he: ["person"], she: ["person"], it: ["body"], they: ["several", "body"] };
const PLURAL =
  /(?:^|\s)(?:officials|sources|diplomats|witnesses|residents|analysts|experts|aides|people|commanders|officers|survivors|activists|doctors|medics|rescuers|organi[sz]ers|observers|researchers|scientists|investigators|prosecutors|economists|authorities|police|workers)(?:\s|$)/iu;
const PERSON =
  /(?:^|\s)(?:spokes(?:man|woman|person)|official|minister|president|mayor|governor|general|colonel|director|chief|doctor|analyst|economist|commander|head|secretary|ambassador|chairman|chairwoman|leader|diplomat|coordinator|researcher|professor|witness|aide|envoy|officer)(?:\s|$)/iu;
const SOME_BODY = /^(?:agency|organi[sz]ation|body|charity|group|watchdog|union|force|bureau|institute|service|regulator)$/iu;

export function isPronoun(text: string): boolean {
  return PRONOUN[text.toLowerCase()] !== undefined;
}

export function mentionOf(phrase: SourcePhrase): Mention {
  return { phrase, kind: kindOf(phrase.text) };
}

/** A person's first and last name after their office ("ministry spokesman Pat Ryder"); null for other names, as places have two words too. */
export function nameAfterOffice(phrase: string): string | null {
  const name = PERSONAL.exec(phrase)?.[0].trim();
  const office = name === undefined ? "" : phrase.slice(0, -name.length).trim();
  return name !== undefined && (PERSON.test(office) || TITLE.test(phrase)) ? name : null;
}

/** First and last name at the end. */
const PERSONAL = /(?:^|\s)\p{Lu}\p{L}*[\p{Ll}.]\s(?:(?:de|van|von|bin|al|el|der|di|da)\s)*\p{Lu}[\p{L}'’-]+$/u;

const SUBJECT =
  /^(?:(?:In|On|At|For|After|Before|Since|During)\s[^,]{1,40},\s)?(?:The\s)?((?!(?:The|In|On|At|By|For|From|With|After|Before|During|Under|Over|Since|Until|About|Around|Some|More|Nearly|Almost|Up|To|As|But|And|Though|While|When|If|Last|This|That|These|Those|Another|Other|Most|Many|Neighbou?ring)\s)(?:\p{Lu}[\p{L}.'’-]*)(?:\s(?:(?:of|for|de|on)\s(?:the\s)?)?\p{Lu}[\p{L}.'’-]*)+)(?=[,\s])/u;

/** Whom a sentence speaks of first: "it" and "he" in it are likely the same. */
export function subjectOf(sentence: string): SourcePhrase | null {
  const name = SUBJECT.exec(sentence)?.[1];
  if (
    name === undefined ||
    name === name.toUpperCase() ||
    !(ORGANISATION.test(name) || TITLE.test(name) || (kindOf(name) === "person" && !sentence.includes(`The ${name}`)))
  )
    return null;
  const start = sentence.indexOf(name);
  return { text: name, start, end: start + name.length, isUnnamed: false, count: null };
}

function kindOf(text: string): Kind {
  if (PLURAL.test(text)) return "several";
  if (TITLE.test(text) || (PERSON.test(text) && !/(?:ministry|office|department)$/iu.test(text))) return "person";
  const isName = /^\p{Lu}[\p{L}'’.-]+(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|van|von|bin|al|el|der|di|da))*\s\p{Lu}[\p{L}'’-]+$/u.test(text);
  return isName && !ORGANISATION.test(text) ? "person" : "body";
}

/** Whom a phrase means, with those named before it, the latest last; the phrase itself where it names somebody new, null for a pronoun without one. */
export function antecedentOf(phrase: SourcePhrase, isDefinite: boolean, earlier: readonly Mention[]): SourcePhrase | null {
  const kinds = PRONOUN[phrase.text.toLowerCase()];
  const latest = [...earlier].reverse();
  if (kinds !== undefined) return (latest.find(({ kind }) => kinds.includes(kind)) ?? latest[0])?.phrase ?? null;
  if (isDefinite && SOME_BODY.test(phrase.text)) return bodyFor(phrase, latest);
  const fuller = latest.find(({ phrase: { text } }) => isFuller(text, phrase.text, isDefinite));
  return fuller === undefined ? phrase : fuller.phrase;
}

/** "The agency" is the one that is called so, else the body named last. */
function bodyFor(phrase: SourcePhrase, latest: readonly Mention[]): SourcePhrase {
  const called = latest.find(({ phrase: { text } }) => isFuller(text, phrase.text, true));
  return (
    (
      called ??
      latest.find(({ kind, phrase: { text } }) => kind === "body" && ORGANISATION.test(text)) ??
      latest.find(({ kind }) => kind === "body")
    )?.phrase ?? phrase
  );
}

/** "Petrov" after "Gen. Ivan Petrov", "NIS" after "National Intelligence Service", "the ministry" after "the Health Ministry". */
function isFuller(full: string, short: string, isDefinite: boolean): boolean {
  if (full.length <= short.length) return false;
  const isSurname = /^\p{Lu}\p{Ll}\p{L}+$/u.test(short) || TITLE.test(short);
  if (isSurname && lastWord(full) === lastWord(short)) return true;
  return isInitialsOf(short, full) || (isDefinite && isNounOf(short, full));
}

function lastWord(name: string): string {
  return name.replace(/^.*[^\p{L}](?=\p{L})/su, "");
}

function isInitialsOf(short: string, full: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(short) && initials(full).endsWith(short);
}

/** A common noun that the fuller name holds. */
function isNounOf(short: string, full: string): boolean {
  if (/\p{Lu}/u.test(short) || !SOURCE_NOUN.test(short)) return false;
  return full
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(lastWord(short).toLowerCase());
}

function initials(name: string): string {
  return [...name.matchAll(/(?<![\p{L}'’])\p{Lu}/gu)].map(([letter]) => letter).join("");
}
