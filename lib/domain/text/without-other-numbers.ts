/*
 * Numbers in prose that count nothing somebody claims: names of things, places in a text or a town, times, ages, scores,
 * and how long or how far away. Each pattern names one habit of writing; what it finds is blotted out, letter for letter.
 */

const UNIT_OF_TIME = "(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|months?|years?|decades?|quarters?|centuries|century)";
const SPELLED =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a dozen|dozen|several|a few|a couple of|couple of)";
const NUMBER = `(?:\\d[\\d,]*(?:\\.\\d+)?(?:\\s?(?:k|m|bn|million|billion)(?!\\p{L}))?|${SPELLED}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)`;
const COUNTED_PEOPLE =
  "(?:people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|boys?|girls?|soldiers?|civilians?|troops|deaths?|dead|cases?|victims?|patients?|passengers?|workers?|fatalit(?:y|ies)|casualt(?:y|ies)|refugees?|migrants?|voters?|protesters?|marchers?|officers?)";
const HEDGE =
  "(?:about|around|roughly|approximately|some|nearly|almost|over|under|than|least|most|to|only|just|exactly|of|another|killed|injured|wounded|least)";
const LABEL =
  "(?:article|section|chapter|paragraph|clause|annex|appendix|page|pages|pp?\\.|line|verse|psalm|figure|fig\\.|table|chart|volume|vol\\.|issue|part|resolution|resolutions|protocol|directive|rule|title|amendment|proposition|bill|motion|docket|case|no\\.|nos\\.|no|flight|route|highway|motorway|interstate|road|line|track|platform|gate|room|suite|flat|apartment|apt\\.|unit|building|block|floor|ward|zone|area|district|precinct|sector|camp|checkpoint|channel|category|cat|magnitude|level|stage|phase|tier|grade|class|group|type|mark|mk\\.?|model|version|windows|iphone|android|boeing|airbus|embraer|falcon|apollo|starship|soyuz|proton|ariane|formula|brigade|battalion|regiment|division|corps|squadron|bureau|office|lot|day|week|round|game|season|episode|matchday|apollo|agenda|goal|covid|omicron|top|pm|pm2|band|lane|row|runway|window|seat|terminal|code|ticker|booth|carriage|reactor|turbine|exit|junction|pier|dock|berth|hangar|hut|plot|box)";
const PLACE_WORD =
  "(?:[Ss]treet|St\\.?|[Aa]venue|Ave\\.?|[Rr]oad|Rd\\.?|[Ll]ane|[Bb]oulevard|Blvd\\.?|[Ss]quare|[Dd]rive|Way|[Cc]ourt|Place|Row|Terrace|Crescent)";
const DIRECTION =
  "(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|northern|southern|eastern|western|from|away|outside|inside|off|deep|inland|offshore|above|below|up|down|short|behind|beyond|into|along|before|past|radius|apart|distant|upstream|downstream|underground|wide|long|high|tall|thick|across)";

const PATTERNS: readonly RegExp[] = [
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu,
  /(?<!\p{L})(?:resolution|article|section|chapter|page|room|flight|figure|table|paragraph|clause|route)s \d[\d.]*(?:, \d[\d.]*)*,?(?: (?:and|to|or) \d[\d.]*)?/giu,
  /\b(?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,8}|[#@][\p{L}\d_]+/giu,
  /(?<![\d.])\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?/giu,
  /(?<!\d)\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?(?!\p{L})|o['’]clock)/giu,
  /(?<![\d,.])\d{4}\s?(?:hours\s)?(?:gmt|utc|cet|est|edt|bst|local time)(?!\p{L})/giu,
  new RegExp(
    `(?<!\\p{L})(?:\\d{1,3}|${SPELLED}|[a-z]+ty)(?:[ -]?(?:to|and|or|-|–)[ -]?\\d{1,3})?[- ](?:years?|months?|weeks?|days?)[- ]olds?(?!\\p{L})`,
    "giu",
  ),
  /(?<!\p{L})(?:aged?|ages)\s(?:between\s|from\s|just\s|under\s|over\s)?\d{1,3}(?:\s?(?:to|and|or|-|–)\s?(?:\d{1,3}|over|above|older|under|younger))?(?!\d)/giu,
  /(?<=\p{Ll},\s)\d{1,2}(?=[,.;]\s|,$|\.$)/gu,
  /(?<!\p{L})(?:children|kids|people|persons|adults|those|women|men|girls|boys|residents|infants|babies|everyone|anyone)\s(?:aged\s)?(?:under|over|above|below|younger than|older than)\s(?:the age of\s)?(?:\d{1,2}|five|two|one|eighteen|sixteen|twelve|sixty|seventy)(?![\d,]*\d)(?!\s(?:people|million|thousand))/giu,
  /(?<!\p{L})(?:under|over)[- ]\d{1,2}s(?!\p{L})|(?<!\p{L})age of (?:\d{1,3}|\p{L}+teen|twelve|five)/giu,
  /\+\d[\d ()-]{5,}\d|\(?\b\d{2,4}\)?[ -]\d{3,4}-\d{3,4}\b/gu,
  /(?<!\p{L})(?:phone|telephone|fax|hotline|helpline)s?(?:\s\p{L}+){0,6}?:?\s\d{2,4}(?:[ -]\d{3,4}){1,3}(?![\d,]*\d)/giu,
  /(?<!\p{L})(?:call|phone|tel\.?|telephone|dial|hotline|helpline|whatsapp|text|sms)(?: number)?(?: on| at| us on|:)?\s[\d ()+-]{2,}\d/giu,
  /(?<!\p{L})(?:won|lost|beat|beating|defeat\p{L}*|drew|draw|victory|win|wins|loss|scor\p{L}*|ahead|lead|led|leading|trailed|final|match|game)(?!\p{L}).{0,60}?\d{1,3}[-–]\d{1,3}(?:,? \d{1,3}[-–]\d{1,3})*/giu,
  /(?<!\d)\d{1,3}[-–]\d{1,3}\s(?:win|victory|defeat|draw|loss|lead|vote|majority|ruling|decision)(?!\p{L})/giu,
  new RegExp(`(?<![\\d,.])\\d{1,5}[a-zA-Z]?,?\\s(?:(?:\\p{Lu}[\\p{L}'’.-]*|\\d+(?:st|nd|rd|th))\\s){1,4}${PLACE_WORD}(?!\\p{L})`, "gu"),
  /(?<!\p{L})(?:10|11) Downing(?: Street)?/gu,
  new RegExp(
    `(?<![\\p{L}-])${LABEL}[ -]#?(?:\\d[\\d.,]*\\d|\\d)(?:[-–/(][\\d.]+\\)?)*(?:\\s(?:and|or|to)\\s\\d+(?![\\d,]*\\s\\p{L}))?(?!\\d*\\s?(?:%|per ?cent|million|billion|thousand))(?![\\d,]*\\s${COUNTED_PEOPLE})`,
    "giu",
  ),
  /(?<!\p{L})(?:article|section|chapter|page|resolution|category|phase|stage|level|number|day|week|round|platform|goal|type)\s(?:one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/giu,
  /(?<!\p{L})\p{Lu}[\p{L}]*-\d+[\p{L}\d-]*/gu,
  /(?<!\p{L})(?:\p{Lu}{1,4}|\p{Lu}\p{Ll}{1,2}) ?\d{1,3}(?:[-–]\d+)?\p{Lu}?(?=\s(?:fighter|jet|tank|missile|rifle|aircraft|bomber|helicopter|system|launcher|howitzer|drone|rocket|submarine|variant|motorway)s?(?!\p{L}))/gu,
  /\d+(?:\.\d+)?[ -]?mm(?=[\s-](?:\p{L}+[\s-])?(?:shell|gun|howitzer|artillery|ammunition|round|calib|mortar|rocket|cannon|munition|projectile)\p{L}*)/giu,
  /(?<![$€£¥₩]\s?[\d.,]{0,12})(?<![\d.,])\d[\d.,]*\sm(?![\p{L}\d])/gu,
  /(?<![\d,.])(?:19|20)\d{2}\s?[-–/]\s?(?:(?:19|20)?\d{2})(?![\d,]*\d)/gu,
  /(?<!\d)\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?!\d)|\b24\/7\b|(?<!\d)50[-–]50(?!\d)/gu,
  new RegExp(
    `(?<!(?<!\\p{L})${HEDGE}\\s)(?<![\\d,.$€£¥₩-])(?:19[0-9]\\d|20[0-4]\\d)(?![\\d,]*\\d)(?!\\s?(?:%|per ?cent|million|billion|thousand|k\\b))(?!\\s(?:\\p{L}+\\s)?${COUNTED_PEOPLE})`,
    "giu",
  ),
  new RegExp(
    `(?<!\\p{L})(?:(?:fiscal|financial|tax|academic|election|in|since|by|of|until|than|to|from|before|after|during)\\s(?:year\\s)?|(?:early|mid|late)[- ])(?:19|20)\\d{2}(?![\\d,]*\\d)(?!\\s(?:\\p{L}+\\s)?${COUNTED_PEOPLE})`,
    "giu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d.,])${NUMBER}(?:\\s?(?:-|–|to|or|and)\\s?${NUMBER})?[\\s-](?:(?:straight|consecutive|full|more|working|calendar|whole|long|short|further|business)[\\s-])?${UNIT_OF_TIME}(?!\\p{L})`,
    "giu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d.,])(?:${NUMBER}|tens of|hundreds of|dozens of)(?:\\s?(?:-|–|to|or)\\s?${NUMBER})?[\\s-]?(?:square[\\s-])?(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|yards|feet|foot|nautical miles)(?:\\s\\(${NUMBER}[\\s-](?:km|miles?|kilomet(?:re|er)s?|feet|met(?:re|er)s?|yards)\\))?(?:-\\p{L}+)?,?\\s(?:\\(.{1,20}\\)\\s)?(?:to the\\s|further\\s|or so\\s)?${DIRECTION}(?!\\p{L})`,
    "giu",
  ),
  /(?<!\p{L})(?:one|two|three|four|five)[- ](?:thirds?|quarters?|fifths?|tenths?|halves|half)(?!\p{L})/giu,
  /(?<!\p{L})(?:a|the|final) score(?! of (?:people|men|women|soldiers|villagers))(?!\p{L})|(?<!\p{L})scores(?!\s(?:of|more|were|are|have|killed|injured|wounded|died|dead|remain|still))/giu,
  /(?<!\p{L})(?:the|these|those|both|all|our|its|their|his|her)\s(?:other\s)?(?:two|three|four|five|six|2|3|4|5)\s(?:\p{L}+\s)?(?:sides|countries|nations|leaders|governments|parties|allies|ministers|presidents|neighbou?rs|capitals|companies|agencies|states|powers|teams|groups|men|women|cities|provinces|regions|estimates|figures|counts|numbers|tallies|accounts|versions|officials|sources)(?!\p{L})/giu,
  /(?<![\d.,])0\d[\d ]+\d/gu,
  /(?<!(?:to|they|will|would|now|which)\s)(?<!\p{L})number \d{1,4}(?![\d,.]*\d)/giu,
  new RegExp(`(?<![\\p{L}\\d.,])${NUMBER}[ -]times(?!\\p{L})|(?<!\\p{L})\\p{Lu}\\p{Ll}+\\s\\d{4,5}(?=,\\s)`, "gu"),
  /(?<!\p{L})(?:reached|contacted) (?:on|at) \d[\d ]*/giu,
  /(?<!\p{L})as (?:young|old) as \d{1,3}/giu,
  /(?<!\d)7\d7(?=\s(?:MAX|Max|Dream|jet|airliner|plane))/gu,
  /(?<=[Tt]he\s)(?:18|19|20)\d{2}(?=\s\p{Lu})/gu,
  new RegExp(
    `(?<![\\p{L}\\d-])${SPELLED}-(?!(?:one|two|three|four|five|six|seven|eight|nine|hundred|thousand|million|billion|dozen|odd|plus|ish|to|strong|member|person|seat|bed)(?!\\p{L}))\\p{L}+`,
    "giu",
  ),
  /(?<=[\p{Ll},]\s)(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s(?=\p{Lu}\p{Ll})/gu,
  /(?<!\p{L})(?:a|the|one|another|elderly|young|married) couple(?!\s(?:of|have|had|were|are|more|hundred|thousand|dozen|million))(?!\p{L})/giu,
  /(?<=[\p{Ll},]\s)(?!(?:About|Around|Some|Over|Nearly|Almost|\p{Lu}\p{Ll}+day|January|February|March|April|May|June|July|August|September|October|November|December)\s)\p{Lu}\p{Ll}+\s\d{1,3}(?![\d,.]*\d)(?!\s?(?:%|per ?cent|million|billion|thousand|k\b|m\b|bn\b))(?!\s(?:\p{L}+\s){0,2}\p{Ll}*(?:s|men|people|women|children|dead)(?!\p{L}))/gu,
  new RegExp(
    `(?<![\\p{L}\\d.,])${NUMBER}[\\s-]?(?:km|kms|kilomet(?:re|er)s?|miles?)(?!\\p{L})(?!\\s(?:of\\s(?!the|its|their|home|it)|per|an?\\s))`,
    "giu",
  ),
  /(?<=who\s(?:is|was|turned|turns|would be)\s)\d{1,3}(?![\d,]*\d)/giu,
  /(?<!\d)\d{1,4},?\s(?:Rue|Via|Calle|Avenida|Plaza|Place|Rua|Boulevard|Avenue|Rruga)\s/gu,
  /(?<!\p{L})zero[- ](?:tolerance|sum|hour|emissions?|carbon|covid)(?!\p{L})/giu,
  /^\s*(?:\d{1,2}[.)]|\(\d{1,2}\))\s/gu,
  /\d+\.\d+\.\d+(?:\.\d+)*/gu,
  /-?\d+(?:\.\d+)?\s?°(?:\s?[CFNSEW])?/gu,
];
/** "one" counts where a hedge stands before it, or a person, a thing that happened, or a scale word after it. */
const ONE = new RegExp(
  `(?<!(?:every|each|least|only|just|about|exactly|than|most|around|nearly|another)\\s)(?<![\\p{L}-])one(?![\\p{L}])(?!\\s\\p{L}+\\s(?:for|in)\\s(?:every|each)\\s)(?!\\s(?:in|out of|for)\\s(?:every\\s|each\\s)?(?:\\p{L}+|\\d+)(?!\\p{L}))(?!\\s(?:hundred|thousand|million|billion|dozen)(?!\\p{L}))(?!\\s(?:more\\s|other\\s|\\p{L}+\\s)?${COUNTED_PEOPLE}(?!\\p{L}))`,
  "giu",
);

/** The text with every number blotted out that is none of the figures a person would log (METHOD 1, docs/reading.md). */
export function withoutOtherNumbers(text: string): string {
  return [...PATTERNS, ONE].reduce((masked, pattern) => masked.replace(pattern, (found) => blot(found)), text);
}

function blot(found: string): string {
  return found.replace(/[\p{L}\d]/gu, (character) => "§".repeat(character.length));
}
