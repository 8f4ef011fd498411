/** Words that end a noun phrase: what follows is where, when or what happened to the counted. */
const END =
  /^(?:in|of|at|on|to|from|with|for|by|near|since|during|among|across|around|after|before|inside|into|outside|over|under|within|without|who|whom|whose|that|which|where|when|while|and|or|but|as|if|than|then|is|are|was|were|be|been|have|has|had|will|would|could|can|may|might|must|should|did|do|does|said|says|per|a|an|the|this|these|those|his|her|its|their|out|up|down|so|not|no|also|still|now|already|remain|remained|remains|died|hurt|killed|left|fell|rose|went|came|crossed|took|live|lived|more|fewer|less|last|late|early|earlier|later|ago|today|yesterday|each|every|either|against|between|because|according|including|amid|despite|through|until|about|alone|both|arrived|reached|needed|mostly|mainly|partly)$/iu;
const PLURAL =
  /(?:[^s]s|people|men|women|children|police|troops|personnel|staff|cattle|livestock|aircraft|feet|ammunition|dead|wounded|missing)$/iu;
const CURRENCY: Readonly<Record<string, string>> = { $: "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₩": "won" };

/** What a figure counts, as the words after it say: "troops" for "13,000 North Korean troops", "%", "dollars"; empty where they do not. */
export function unitOf(quote: string, after: string, isPercent: boolean): string {
  if (isPercent) return "%";
  const sign = /[$€£¥₩]/u.exec(quote)?.[0];
  if (sign !== undefined) return CURRENCY[sign]!;
  const within = /^no(?: \p{L}+)+$/iu.test(quote) ? quote.split(" ").at(-1)! : nounWithin(quote);
  return within === null ? nounOf(nounPhrase(after)) : within.toLowerCase();
}

/** What stands right after the first number of a quote, where the hedge comes later: "people" of "300 people or more". */
function nounWithin(quote: string): string | null {
  const word = /^[^\d]*\d[\d.,]*\s(\p{L}+)(?=[\s,])/u.exec(quote)?.[1];
  return word === undefined ||
    END.test(word) ||
    /^(?:thousand|million|billion|trillion|dozen|hundred|k|m|bn|plus|give|max|tops|per|or|at)$/iu.test(word)
    ? null
    : word;
}

function nounOf(words: readonly string[]): string {
  const plural = words.findIndex((word) => PLURAL.test(word));
  const noun = words[plural] ?? words.at(-1) ?? "";
  if (plural < 0 && /(?:ed|ing|ly)$/iu.test(noun)) return "";
  const measure = words[plural - 1];
  return (
    measure !== undefined && /^(?:cubic|square|percentage|metric|nautical)$/iu.test(measure) ? `${measure} ${noun}` : noun
  ).toLowerCase();
}

/** "of" is passed over once: "hundreds of people", "2 million of them" ends at once. */
function nounPhrase(after: string): string[] {
  const rest = after.replace(
    /^\s?(?:of\s(?!the\s|them|whom|which|these|those|its|their|his|all)|more\s|other\s|additional\s|further\s|new\s|such\s)+/iu,
    " ",
  );
  const words: string[] = [];
  for (const [, gap, word, mark] of rest.matchAll(/([\s-]+)([\p{L}'’.-]*\p{L})([^\s\p{L}-]?)/gu)) {
    if (gap === undefined || word === undefined || END.test(word) || words.length === 5) break;
    words.push(word);
    if (mark !== "") break;
  }
  return /^[\s-]*\p{L}/u.test(rest) ? words : [];
}
