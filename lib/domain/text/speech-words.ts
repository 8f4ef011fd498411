/** Verbs that make whoever stands before them a speaker, whoever it is. */
const SAYING =
  "said|says|say|told|tells|added|adds|announced|announces|stated|claimed|claims|claim|confirmed|confirms|confirm|disclosed|revealed|reveals|warned|warns|warn|insisted|insists|argued|argues|acknowledged|acknowledges|admitted|admits|conceded|wrote|writes|tweeted|alleged|alleges|asserted|asserts|declared|declares|concluded|concludes|maintained|maintains|testified|explained|vowed|pledged|promised|boasted|countered|replied|cautioned|indicated|indicates|suggested|suggests|estimated|estimates|estimate|believes|believe|assessed|assesses|assess|calculated|calculates|forecasts|predicted|predicts|predict|reckons|reckon|projected|expects|expect|reported|reports|report|denied|denies|deny|dismissed|dismisses|rejected|rejects|disputed|disputes|verified|noted|notes|spoke of|speaks of|talked of|reaffirmed|reiterated|repeated|specified|determined|verify|verifies|confirm|corroborate|spoken of|called|calls";
/** Verbs that speak only in the mouth of a body that counts, a document, or with what follows. */
const COUNTING =
  "recorded|records|registered|counted|counts|documented|tallied|logged|listed|lists|found|finds|showed|shows|show|detected|identified|observed|monitored|tracked|gave|gives|forecast|puts|put|placed|places|expected|trimmed|raised|revised|lowered|cut|updated|increased|reduced|quoted|cited|named|measured";

export const VERB = new RegExp(`(?<![\\p{L}-])(?:(${SAYING})|(${COUNTING}))(?![\\p{L}-])`, "giu");
/** Verbs that may stand before whoever speaks: "…", said the ministry. */
export const INVERTED = /^(?:said|says|added|reported|wrote|announced|explained|warned)$/iu;
/** Verbs that are nouns as well, and what stands before them when they are. */
export const WEAK =
  /^(?:expects?|expected|believes?|projected|plans?|recorded|records|registered|counted|counts|documented|tallied|logged|observed|identified|raised|lowered|cut|showed|shows|show)$/iu;
export const NOUN_TOO =
  /^(?:claims?|reports?|estimates?|records|counts|forecasts?|notes|places|lists|finds|show|shows|cut|put|increased)$/iu;
export const BEFORE_A_NOUN =
  /(?:^|\s)(?:the|a|an|of|these|those|such|such|official|initial|conflicting|media|news|some|its|their|his|her|our|latest|early|earlier|from|in|by|to|no|any|previous|unconfirmed|and|new|own|local|recent|many|several|other|both|similar|all|most|preliminary|independent|competing|false|death|on|with|called|calls|denied)$|['’]s?$/iu;
export const PASSIVE = /(?:^|\s)(?:is|was|were|are|been|being|be|it's|gets?|got|as)$/iu;

const CALLED =
  /^\s[^.;]{0,80}?(?:false|baseless|fabricated|fake|nonsense|fiction|lies|a lie|exaggerated|too (?:high|low)|untrue|wrong|propaganda)/iu;

/** What follows a verb when it tells a figure: "put the toll at", "gave a figure of", "raised its estimate to". */
export const TELLS: Readonly<Record<string, RegExp>> = {
  put: /^[^.;]{0,80}?\sat\s/iu,
  puts: /^[^.;]{0,80}?\sat\s/iu,
  placed: /^[^.;]{0,80}?\sat\s/iu,
  places: /^[^.;]{0,80}?\sat\s/iu,
  gave: /^\s(?:a|an|the|its|their|no)\s(?:[\p{L}-]+\s){0,3}(?:figures?|tolls?|numbers?|estimates?|count|total|tally|range)/iu,
  gives: /^\s(?:a|an|the|its|their|no)\s(?:[\p{L}-]+\s){0,3}(?:figures?|tolls?|numbers?|estimates?|count|total|tally|range)/iu,
  ...Object.fromEntries(
    ["raised", "trimmed", "revised", "lowered", "cut", "updated", "increased", "reduced"].map((verb) => [
      verb,
      /^\s(?:up\s|down\s)?(?:its|the|their|his|her|that|an)\s(?:[\p{L}-]+['’]?s?\s){0,4}(?:estimates?|forecasts?|tolls?|counts?|figures?|tally|numbers?|projections?|totals?|target|guidance|outlook)/iu,
    ]),
  ),
  found: /^(?:\s(?!in\s|dead|guilty|at\s|on\s|by\s)|[,.]|$)/iu,
  finds: /^(?:\s|[,.]|$)/iu,
  called: CALLED,
  calls: CALLED,
  expected: /^\s(?!to\s)/iu,
  cited: /^\s(?:a|the|an)\s(?:[\p{L}-]+\s){0,2}(?:figure|toll|number|estimate)/iu,
  quoted: /^\s(?:a|the|an)\s(?:[\p{L}-]+\s){0,2}(?:figure|toll|number|estimate|price)/iu,
  named: /^\s(?:a|the)\s(?:[\p{L}-]+\s)?(?:figure|number)/iu,
};

/** Nouns for those who speak or count, people and bodies. */
const PEOPLE =
  "officials?|sources?|diplomats?|witness(?:es)?|residents?|analysts?|experts?|aides?|insiders?|people|persons?|commanders?|officers?|survivors?|locals|activists?|doctors?|medics?|rescuers?|rescue workers|aid workers|organi[sz]ers|protesters|observers?|researchers?|scientists?|investigators?|prosecutors?|economists?|monitors?|epidemiologists?|seismologists?|engineers?|lawmakers?|leaders?|authorities|authority|volunteers|workers|staff|employees|relatives|villagers|campaigners|lawyers?|critics|opponents|supporters|firefighters|paramedics|scholars|demographers|pollsters|traders|executives?";
const BODIES =
  "ministry|ministries|department|police|government|agency|agencies|spokes(?:man|woman|person|people)|spokespersons?|minister|president|prime minister|company|firm|group|army|military|navy|air force|forces|intelligence|service|union|court|mayor|governor|bank|monitor|watchdog|charity|hospitals?|clinic|council|committee|commission|party|office|organisation|organization|institute|university|centre|center|cent(?:er|re)s|administration|administrator|regulator|operator|airline|utility|coroner|chief|director|head|secretary|general|colonel|captain|ambassador|envoy|senator|chairman|chairwoman|ceo|coordinator|representative|delegation|network|federation|association|city|kremlin|pentagon|nato|command|staff|board|fund|publisher|newspaper|outlet|broadcaster|foundation|coalition|rebels?|militia|insurgents|militants|separatists|municipality|brigade|church|school|archdiocese|diocese|treasury|embassy|consulate|observatory|team|unit|team|treasurer|consultancy|think tank|lender|retailer|carmaker|manufacturer|supplier|insurer|exchange";
const DOCUMENTS =
  "data|figures|statistics|images?|imagery|reports?|surveys?|polls?|documents?|census|stud(?:y|ies)|analysis|analyses|counts?|results|tall(?:y|ies)|records|estimates?|projections?|forecasts?|models?|modelling|assessments?|bulletins?|statements?|database|dashboard|intercepts?|communications|video|footage|audit|inquiry|investigation|review|register|registry|index|ledger|filing|filings|accounts|memo|note|returns|readings|tracker|budget|paper|article|letter|cable|cables|files|book|diary|lists?|survey|sensors|numbers|toll|radar|logs";

const nouns = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, "iu");
export const SOURCE_NOUN = nouns(`${PEOPLE}|${BODIES}|${DOCUMENTS}`);
export const DOCUMENT = nouns(DOCUMENTS);
/** A person or several known by what they are alone: the noun ends the phrase or a place, a body or a subject follows. */
export const UNNAMED = new RegExp(
  `(?:^|[\\s-])(?:${PEOPLE}|spokespeople)(?:$|\\s(?:in|at|from|with|of|familiar|close|on|near|inside|who|within|for|there|briefed|involved|working|based|tracking|monitoring)(?!\\p{L}))`,
  "iu",
);
export const ORGANISATION =
  /(?<!\p{L})(?:ministry|agency|service|organi[sz]ation|nations|union|committee|council|university|bank|department|office|cent(?:er|re)|institute|group|party|army|forces|police|watch|international|company|corp|fund|society|cross|house|authority|court|hospital|foundation|commission|board|administration|association|news|times|post|guard|command|staff|states|kingdom|korea|nato|pentagon|kremlin|un|eu|who|airlines?|motors|holdings|plc|inc|bureau|observatory|network|parliament|programme|program|relief|aid|lines|airways|shipping|energy|oil|gas|steel|foods|pharma|systems|technologies|industries|partners|rail|railways|water|power|electric|mining|resources|fire|senate|congress|treasury|navy|intelligence|federation|government|institute|crescent|data|report|survey)(?!\p{L})/iu;
export const TITLE =
  /^(?:(?:former|deputy|acting|interim|vice|senior|chief|lead|prime|foreign|defen[cs]e|interior|health|finance|first|u\.s\.|us|british|french|german|russian|ukrainian|\p{Lu}[\p{L}-]+)\s)*(?:gen|lt|col|maj|sgt|capt|adm|dr|mr|mrs|ms|prof|sen|rep|gov|sir|president|prime minister|minister|secretary|general|colonel|major|captain|lieutenant|admiral|mayor|governor|ambassador|professor|spokes(?:man|woman|person)|king|queen|pope|senator|chancellor|commissioner|director|chairman|chief|economist|analyst|judge|inspector|superintendent|commander|coroner|envoy|pastor|bishop|premier)\.?\s\p{Lu}/iu;

/** Who passes on what others say. */
export const OUTLET =
  /(?<!\p{L})(?:reuters|associated press|ap|afp|agence france-presse|bbc|cnn|yonhap|tass|interfax|ria novosti|ria|xinhua|kyodo|bloomberg|new york times|times|post|guardian|journal|telegraph|herald|tribune|gazette|daily|newspaper|weekly|daily|channel|news agency|news|magazine|broadcaster|television|tv|radio|al jazeera|al arabiya|axios|politico|nbc|abc|cbs|fox|npr|dpa|efe|ansa|kyiv independent|ukrinform|anadolu|der spiegel|le monde|media|nhk|haaretz|sky|meduza|website|outlet|bild|el pais|press trust of india|pti|press|wire)(?!\p{L})/iu;
