import { BLANK_CLAIM, type ClaimInput } from "./claim-draft";
import { type AskedFor, type SaidFigure, answersSurely, closestQuestion } from "./closest-question";
import { nameAfterOffice } from "./text/antecedents";
import { type Candidate, readCandidates } from "./text/read-candidates";
import { nameKey } from "./source";
import type { Span } from "./text/span";
import type { SourcePhrase } from "./text/source-phrase";

/** A claim that a text may make, as a row that a person looks at and corrects before it is logged. */
export type Suggestion = {
  /** Without what the whole document says: its title, outlet and date. */
  readonly input: ClaimInput;
  /** "Q3", or a question that would be made; empty where none is known. */
  readonly question: string;
  /** Whether the words name all that it asks for, or a person chose it; it may still be another that they answer. */
  readonly isSure: boolean;
  /** What is counted, as the text says; a new question counts that. */
  readonly unit: string;
  /** The speaker is known only by what they are, and not in this workspace. */
  readonly isUnnamed: boolean;
  /** A language model says whose words these are. */
  readonly isByModel: boolean;
  /** What stands around the words in their sentence. */
  readonly before: string;
  readonly after: string;
};

/** What a workspace knows that helps reading: how a phrase's source is called here, and what is asked. */
export type KnownHere = {
  readonly knownAs: (phrase: string) => string | null;
  readonly questions: readonly AskedFor[];
  /** The question that all of it is about, where one was chosen; else null. */
  readonly on: Pick<AskedFor, "number" | "title"> | null;
};

const MOST_AROUND = 300;

/** The rows that candidates make, one for each speaker, in the order of the text (docs/quick-log.md). */
export function suggestionsOf(text: string, candidates: readonly Candidate[], known: KnownHere): Suggestion[] {
  const rows = candidates.flatMap((candidate) => {
    const speakers: readonly (SourcePhrase | null)[] = candidate.attributedTo.length === 0 ? [null] : candidate.attributedTo;
    return speakers.map((speaker) => suggestionOf(text, candidate, speaker, known));
  });
  // Somebody who is named with their office once is the same without it.
  const withOffice = new Map(rows.map(({ input: { speaker } }) => [nameAfterOffice(speaker) ?? "", speaker]));
  return rows.map((row) => {
    const { speaker } = row.input;
    const full = withOffice.get(speaker);
    return full === undefined || speaker === "" ? row : { ...row, input: { ...row.input, speaker: full } };
  });
}

function suggestionOf(text: string, candidate: Candidate, speaker: SourcePhrase | null, known: KnownHere): Suggestion {
  const { start, sentence, unit } = candidate;
  const words = claimWords(text, candidate);
  const around = text.slice(Math.max(0, sentence.start - MOST_AROUND), sentence.start);
  const asked = questionFor({ unit, sentence: text.slice(sentence.start, sentence.end), around }, known);
  const nameOf = (phrase: SourcePhrase | null | undefined) => (phrase == null ? "" : (known.knownAs(phrase.text) ?? phrase.text));
  return {
    input: {
      ...BLANK_CLAIM,
      words,
      speaker: nameOf(speaker),
      relay: nameOf(candidate.via[0]),
      asOf: candidate.asOf ?? "",
      said: candidate.said ?? "",
      modality: candidate.modality,
      ...responseOf(candidate, nameOf),
    },
    ...asked,
    unit,
    isUnnamed: speaker?.isUnnamed === true && known.knownAs(speaker.text) === null,
    isByModel: candidate.isByModel,
    before: text.slice(Math.max(sentence.start, start - MOST_AROUND), start),
    after: text.slice(start + words.length, Math.min(sentence.end, start + words.length + MOST_AROUND)),
  };
}

/** A passage that a person chose, as a row: what reading found nothing in is still theirs to log. */
export function suggestionOfPassage(text: string, { start, end }: Span, known: Pick<KnownHere, "questions" | "on">): Suggestion {
  const words = text.slice(start, end);
  const [before, after] = [text.slice(Math.max(0, start - MOST_AROUND), start), text.slice(end, end + MOST_AROUND)];
  return {
    input: { ...BLANK_CLAIM, words },
    ...questionFor({ unit: "", sentence: words, around: before }, known),
    unit: "",
    isUnnamed: false,
    isByModel: false,
    before,
    after,
  };
}

/** A row of a sheet: its question is the one it names, or the one that its words answer. */
export function suggestionOfRow(input: ClaimInput, named: string, known: Pick<KnownHere, "questions" | "on">): Suggestion {
  const unit = readCandidates(input.words, { published: null, known: [] })[0]?.unit ?? "";
  const asked = named === "" ? questionFor({ unit, sentence: input.words, around: "" }, known) : questionNamed(named, known);
  return { input, ...asked, unit, isUnnamed: false, isByModel: false, before: "", after: "" };
}

/** The question that was chosen for all, or the one that a figure most likely answers; none where none does. */
function questionFor(said: SaidFigure, { questions, on }: Pick<KnownHere, "questions" | "on">): Pick<Suggestion, "question" | "isSure"> {
  if (on !== null) return { question: handleOf(on), isSure: true };
  const closest = closestQuestion(said, questions);
  return closest === null ? { question: "", isSure: false } : { question: handleOf(closest), isSure: answersSurely(said, closest) };
}

function questionNamed(name: string, { questions }: Pick<KnownHere, "questions">): Pick<Suggestion, "question" | "isSure"> {
  const question = questions.find(({ title }) => nameKey(title) === nameKey(name));
  return { question: question === undefined ? name : handleOf(question), isSure: true };
}

/** Someone who denies a figure, or says only that it is higher than another's, gives none of their own. */
function responseOf({ stance }: Candidate, nameOf: (phrase: SourcePhrase) => string): Partial<ClaimInput> {
  if (stance === null) return {};
  return { stance: stance.kind, factor: stance.factor ?? "", stanceTarget: stance.targets.map(nameOf).join(", "), isWordsOnly: true };
}

/** A question as people choose it from a list, by the number that it begins with. */
export function handleOf({ number, title }: Pick<AskedFor, "number" | "title">): string {
  return `Q${number} ${title}`;
}

/** The number of the question that a row names; null where it names none, or one that would be made. */
export function numberOfHandle(question: string): number | null {
  const digits = /^\s*q(\d{1,9})(?![\p{L}\p{N}])/iu.exec(question)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The words of a claim: the figure on to what it counts, with no other figure and no end of a clause between. */
function claimWords(text: string, { quote, end, sentence, unit }: Candidate): string {
  const way = /^\p{L}[\p{L} ]*$/u.test(unit) ? new RegExp(`^[^\\d,.;:()%]*?(?<!\\p{L})${unit}(?!\\p{L})`, "iu") : /(?!)/u;
  return quote + (way.exec(text.slice(end, Math.min(sentence.end, end + 60)))?.[0] ?? "");
}

const LONGEST_TITLE = 120;

/** What to call a document whose text alone was given: its first line, cut between words where it is long. */
export function titleOf(text: string): string {
  const [line = ""] = text.trim().split("\n", 1);
  const plain = line.replace(/\s+/gu, " ").trim();
  if (plain.length <= LONGEST_TITLE) return plain;
  const cut = plain.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, cut.includes(" ") ? cut.lastIndexOf(" ") : LONGEST_TITLE).toWellFormed()}…`;
}
