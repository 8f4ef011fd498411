import { isPronoun } from "./antecedents";
import { findQuote, searchedText } from "./find-quote";
import type { Candidate } from "./read-candidates";
import { type SourcePhrase, sourcePhrases } from "./source-phrase";
import { type Span, overlaps } from "./span";

/** The language model that an installation may ask: how it is called, and on which machine it runs. */
export type Model = { readonly name: string; readonly host: string };

/** What a language model says of a figure in a text: in which sentence, whose it is, and who passed it on; empty where the text itself speaks. */
export type Proposal = { readonly sentence: string; readonly figure: string; readonly speaker: string; readonly passedOnBy: string };

/** Candidates, some of them with the speakers that a model proposed, and how many of its proposals are not borne out by the text. */
export type Attributed = { readonly candidates: readonly Candidate[]; readonly leftOut: number };

/**
 * Takes over whose each figure is from a model, where the text bears it out: sentence, figure and names stand in it word for word,
 * and the figure is one that our own rules found. Several proposals of one figure are several who say it. Which words a figure has, and how they are read, is never the model's to say.
 */
export function attributedBy(
  text: string,
  proposals: readonly Proposal[],
  found: readonly Candidate[],
  known: readonly string[],
): Attributed {
  const searched = searchedText(text);
  const names = new Set(known.map((name) => name.toLowerCase()));
  const placeOf = (words: string): Span | null => {
    const place = findQuote(searched, words, { isLikenessTried: false });
    return place.status === "found" ? place : null;
  };
  const phrasesOf = (name: string): readonly SourcePhrase[] | null => {
    if (name === "") return [];
    const place = placeOf(name);
    const phrases = place === null ? [] : sourcePhrases(text.slice(place.start, place.end), place.start, names);
    return phrases.length === 0 || phrases.some((phrase) => isPronoun(phrase.text)) ? null : phrases;
  };
  const attributed = new Map<Candidate, Candidate>();
  let accepted = 0;
  for (const { sentence, figure, speaker, passedOnBy } of proposals) {
    const [attributedTo, via, within] = [phrasesOf(speaker), phrasesOf(passedOnBy), placeOf(sentence)];
    const own = within === null ? undefined : figureIn(text, within, figure, found);
    if (own === undefined || attributedTo === null || via === null) continue;
    accepted += 1;
    const { attributedTo: others = [], via: otherVia = [] } = attributed.get(own) ?? {};
    const both = { attributedTo: joined(others, attributedTo), via: joined(otherVia, via) };
    attributed.set(own, { ...own, ...both, basedOn: [], verb: null, isByModel: true });
  }
  return { candidates: found.map((candidate) => attributed.get(candidate) ?? candidate), leftOut: proposals.length - accepted };
}

/** Those of two lists, each once. */
function joined(some: readonly SourcePhrase[], more: readonly SourcePhrase[]): SourcePhrase[] {
  return [...some, ...more.filter(({ text }) => !some.some((other) => other.text === text))];
}

/** The figure that some words of a sentence hold; one that somebody responds to has two who speak of it, and stays as the rules read it. */
function figureIn(text: string, within: Span, words: string, found: readonly Candidate[]): Candidate | undefined {
  const place = findQuote(searchedText(text.slice(within.start, within.end)), words, { isLikenessTried: false });
  if (place.status !== "found") return undefined;
  const span = { start: within.start + place.start, end: within.start + place.end };
  return found.find((candidate) => candidate.figure !== null && candidate.stance === null && overlaps(candidate, span));
}
