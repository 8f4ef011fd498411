import type { Modality } from "../comparison/request";

/** How a sentence takes a figure that is somebody else's, or that somebody denies. */
export type StanceKind = "refutes" | "cannot_confirm" | "confirms";

const UNSURE =
  /(?<!\p{L})(?:(?:could|can|did|has|have|had|was|were|is|are|would)(?: not|n['’]t)(?: yet| immediately| independently| been)*|cannot(?: yet| independently| immediately)?|unable to|yet to|declined to|refused to|no way to|not been|without)(?: be| been)?(?: able to| possible to)?(?: independently| immediately| yet| fully)? (?:verif\p{L}*|confirm\p{L}*|corroborat\p{L}*|substantiat\p{L}*)|(?<!\p{L})(?:unverified|unconfirmed)(?!\p{L})/giu;
const DENIAL =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|rubbish(?:es|ed)|call(?:s|ed) [^.;]{0,60}?[“"]?(?:false|fabricated|fake|nonsense|a lie|baseless|wildly exaggerated|exaggerated)|contradict(?:s|ed)|(?:false|untrue|not true|wrong) that|(?:is|are|was|were) (?:\p{L}+ly )?(?:false|untrue|not true|wrong|baseless|fabricated|made up|exaggerated|overstated|inflated|nonsense|fiction|a lie|lies)(?<=(?<!\p{L})(?:reports?|claims?|figures?|numbers?|tolls?|allegations?|accusations?|suggestions?|rumou?rs?|estimates?|statements?|accounts?|counts?|tally|totals?)(?!\p{L})[^.;]{0,160}))(?!\p{L})/giu;
const CONFIRMED =
  /(?<!\p{L})(?:confirm(?:s|ed)|corroborat(?:es|ed)|verified|backed) (?:the|that|those|these|this|earlier|previous|reports?|its|their)(?! (?:deaths?|cases?|killing))(?:\s\p{L}+){0,3}? (?:figures?|reports?|claims?|tolls?|numbers?|counts?|estimates?|accounts?)(?!\p{L})/giu;

const CAPACITY =
  /(?<!\p{L})(?:can|could|able to|designed to|built to|room to|enough to) (?:\p{L}+ly )?(?:hold|seat|accommodate|house|carry|produce|process|treat|host|store|handle|shelter|feed|fire|launch|reach|take|sleep|serve|supply|generate|train)(?!\p{L})|(?<!\p{L})(?:capacity (?:of|for|to)|capable of|seating|maximum load)(?!\p{L})|(?<!\p{L})(?:holds|houses|seats) (?:up to|at most|only|some|about|around|\d)|(?<!\p{L})(?:tents|room|space|beds|places) for(?!\p{L})/iu;
const HYPOTHETICAL =
  /(?<!\p{L})(?:could|might|if(?! not)|would have|were to|in a worst[- ]case|worst case|potentially|hypothetical\p{L}*|scenario)(?!\p{L})/iu;
/** The month has a capital. */
const MAY = /(?<!\p{L})may(?!\p{L})/u;
const PROJECTED =
  /(?<!\p{L})(?:will|shall|would|is to|are to|expect(?:s|ed|ing)?|forecasts?|forecasting|predict(?:s|ed|ing)?|project(?:s|ed|ing|ion|ions)|plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed|ing)?|set to|due to|likely to|poised to|target(?:s|ed)?|pledg\p{L}+|promis\p{L}+|vow\p{L}*|by the end of|anticipat\p{L}+|budgeted|next (?:year|month|week|quarter)|coming (?:days|weeks|months|years)|prepar(?:es|ed|ing) to|ready to|going to|must|seek(?:s|ing)?|outlook|guidance|on (?:track|course) (?:to|for))(?!\p{L})/iu;
/** "may" as a month, "will" as a document, what was expected and has come to pass. */
const NO_MODALITY =
  /could (?:not|n[’']t) (?:\p{L}+ ){0,2}(?:verify|confirm|corroborate)|(?<!\p{L})(?:than|as) (?:expected|forecast|predicted|planned|projected)|unexpected\p{L}*|had (?:expected|forecast|predicted)|due to (?=\p{L}+\s)|plans? (?:was|were)/giu;

/** Whether what a clause says was seen, is planned, could be held, or only might be (METHOD 2.1). */
export function modalityOf(clause: string): Modality {
  const text = clause.replace(NO_MODALITY, " ");
  if (CAPACITY.test(text)) return "capacity";
  if (HYPOTHETICAL.test(text) || MAY.test(text)) return "hypothetical";
  return PROJECTED.test(text) ? "projected" : "observed";
}

export type FoundStance = { readonly kind: StanceKind; readonly start: number; readonly end: number };

/** The words of a sentence by which somebody denies, cannot confirm or confirms what others say, in order. */
export function stancesIn(text: string): FoundStance[] {
  const found = (kind: StanceKind, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ kind, start: index, end: index + words.length }));
  const unsure = found("cannot_confirm", UNSURE);
  const others = [...found("refutes", DENIAL), ...found("confirms", CONFIRMED)];
  return [...unsure, ...others].sort((a, b) => a.start - b.start);
}
