import type { ClaimInput } from "../../lib/domain/claim-draft";
import type { SourceInput } from "../../lib/usecases/save-source";
import { BLANK_QUESTION, type QuestionInput } from "../../lib/usecases/make-question";
import type { SamplePlaces } from "./sample";

// The facts were reported in late October 2024 by ICARO Media Group, an online outlet, from officials' statements. The
// text below is ours; only the short quotations of figures are the report's.

export const SAMPLE_DOCUMENT = "North Korean troops in Russia: what officials have said";

export const SAMPLE_TEXT = `NATO and the Pentagon disclosed on Monday 28 October that around 10,000 North Korean soldiers were training in eastern Russia, and that some of them were on their way to the Kursk region.

South Korean intelligence puts the number in Russia at around 13,000, which is higher than US and UK figures.

Two western intelligence officials said a small contingent had already entered Ukraine, and that more were expected as training ends; one of them said on Tuesday that many of the troops seemed to be in action already. A US official said Washington could not yet verify reports of North Korean troops inside Ukraine. The week before, President Zelensky had cited Ukrainian intelligence as expecting the troops in combat zones by Sunday.

According to intercepted communications of Russian troops, the plan is for an interpreter and three senior officers for every 30 North Korean soldiers.

A senior NATO official said that 11,000 containers of ammunition had been supplied to Russia since last year, holding approximately 2 million artillery rounds.
`;

const OUTLET = "ICARO Media Group";

const source = (name: string, kind: SourceInput["kind"], rest: Partial<SourceInput> = {}): SourceInput => ({
  name,
  kind,
  aliases: [],
  parent: "",
  headcount: null,
  vouchedBy: "",
  class: null,
  country: null,
  wikidataId: null,
  isProtected: false,
  note: "",
  ...rest,
});

export const sampleSources: readonly SourceInput[] = [
  source(OUTLET, "outlet", {
    aliases: ["ICARO"],
    note: "An online outlet that summarised officials’ statements; its report carries no date, and its weekdays place it at 29 October 2024 or soon after.",
  }),
  source("NATO", "organisation", { aliases: ["North Atlantic Treaty Organization"], wikidataId: "Q7184", class: "official/western" }),
  source("United States", "government", {
    aliases: ["US", "USA", "Washington"],
    country: "US",
    wikidataId: "Q30",
    class: "official/western",
  }),
  source("the Pentagon", "government", {
    aliases: ["Pentagon", "US Department of Defense"],
    parent: "United States",
    country: "US",
    class: "official/western",
  }),
  source("United Kingdom", "government", { aliases: ["UK", "London"], country: "GB", wikidataId: "Q145", class: "official/western" }),
  source("South Korea", "government", { aliases: ["Seoul", "ROK", "대한민국"], country: "KR", wikidataId: "Q884" }),
  source("South Korean intelligence", "government", {
    aliases: ["NIS", "National Intelligence Service"],
    parent: "South Korea",
    country: "KR",
  }),
  source("Ukrainian intelligence", "government", { country: "UA" }),
  source("Volodymyr Zelensky", "person", { aliases: ["Zelensky", "Zelenskyy", "Володимир Зеленський"], country: "UA" }),
  source("two western intelligence officials", "unnamed_group", { headcount: 2, vouchedBy: OUTLET, class: "official/western" }),
  source("one of two western intelligence officials", "unnamed_group", {
    headcount: 1,
    vouchedBy: OUTLET,
    class: "official/western",
    parent: "two western intelligence officials",
  }),
  source("a US official", "unnamed_group", { headcount: 1, vouchedBy: OUTLET, class: "official/western", country: "US" }),
  source("a senior NATO official", "unnamed_group", { headcount: 1, vouchedBy: OUTLET, class: "official/western", parent: "NATO" }),
  source("an intercept of Russian troops", "unnamed_group", {
    vouchedBy: OUTLET,
    country: "RU",
    note: "Intercepted communications of Russian troops; by whom is not stated.",
  }),
];

const question = (title: string, rest: Partial<QuestionInput>): QuestionInput => ({
  ...BLANK_QUESTION,
  title,
  volatility: "fast",
  referenceMode: "day",
  referenceDate: "2024-10-31",
  ...rest,
});

export const sampleQuestions = ({ russia, ukraine }: SamplePlaces): readonly QuestionInput[] => [
  question("How many North Korean troops are in Russia?", { newMeasure: "North Korean troops", newUnit: "persons", placeId: russia }),
  question("How many containers of ammunition has Russia received since last year?", {
    newMeasure: "Containers of ammunition",
    newUnit: "containers",
    basis: "total",
    periodStart: "2023",
    volatility: "medium",
  }),
  question("How many artillery rounds were in those containers?", {
    newMeasure: "Artillery rounds",
    newUnit: "rounds",
    basis: "total",
    periodStart: "2023",
    volatility: "medium",
  }),
  question("Are North Korean troops already inside Ukraine?", { answer: "yes_no", basis: "presence", placeId: ukraine }),
  question("How many senior officers are planned for each North Korean soldier?", {
    newMeasure: "Senior officers per soldier",
    newMeasureKind: "continuous",
    basis: "ratio",
    modality: "projected",
    volatility: "slow",
  }),
  question("How many interpreters are planned for each North Korean soldier?", {
    newMeasure: "Interpreters per soldier",
    newMeasureKind: "continuous",
    basis: "ratio",
    modality: "projected",
    volatility: "slow",
  }),
];

/** What the document leaves open of its first two claims. */
export const SAMPLE_JUDGEMENT = {
  kind: "same_origin",
  verdict: "unsure",
  left: "C1",
  right: "C2",
  reason: "One sentence gives both the same figure on the same day. Whether they had it from the same intelligence is not said.",
} as const;

type SampleClaim = Partial<ClaimInput> & { readonly question: number };

const PLAN = "an interpreter and three senior officers for every 30 North Korean soldiers";

export const sampleClaims = ({ russia, easternRussia, ukraine }: SamplePlaces): readonly SampleClaim[] => [
  {
    question: 1,
    words: "around 10,000",
    speaker: "NATO",
    outlet: OUTLET,
    knownBy: "assessed",
    asOf: "2024-10-28",
    said: "2024-10-28",
    placeId: easternRussia,
    note: "Said to be training in eastern Russia, some of them heading to the Kursk region.",
  },
  {
    question: 1,
    words: "around 10,000",
    speaker: "the Pentagon",
    outlet: OUTLET,
    knownBy: "assessed",
    asOf: "2024-10-28",
    said: "2024-10-28",
    placeId: easternRussia,
    note: "Disclosed with NATO’s figure; whether the two rest on the same intelligence is not established.",
  },
  {
    question: 1,
    words: "around 13,000",
    speaker: "South Korean intelligence",
    outlet: OUTLET,
    knownBy: "assessed",
    placeId: russia,
    note: "The report does not say when this was said or as of when it holds.",
  },
  {
    question: 1,
    words: "higher than US and UK figures",
    speaker: OUTLET,
    about: "United Kingdom",
    stance: "lower_than",
    stanceTarget: "C3",
    note: "The report’s own comparison of South Korea’s figure with others’. It gives no UK number, and these are not the UK’s words. It also says it of the US figure, C2.",
  },
  { question: 2, words: "11,000", speaker: "a senior NATO official", outlet: OUTLET, knownBy: "unknown" },
  { question: 3, words: "approximately 2 million", speaker: "a senior NATO official", outlet: OUTLET },
  {
    question: 4,
    words: "a small contingent has already entered Ukraine",
    position: "asserts",
    isParaphrase: true,
    speaker: "two western intelligence officials",
    outlet: OUTLET,
    placeId: ukraine,
  },
  {
    question: 4,
    words: "could not yet verify",
    speaker: "a US official",
    outlet: OUTLET,
    stance: "cannot_confirm",
    stanceTarget: "C7",
    placeId: ukraine,
  },
  {
    question: 4,
    words: "many of the troops seem to be in action already",
    position: "asserts",
    isParaphrase: true,
    speaker: "one of two western intelligence officials",
    outlet: OUTLET,
    asOf: "2024-10-29",
    said: "2024-10-29",
  },
  {
    question: 4,
    words: "the troops were expected in combat zones by Sunday",
    position: "asserts",
    isParaphrase: true,
    speaker: "Volodymyr Zelensky",
    outlet: OUTLET,
    modality: "projected",
    knownBy: "told",
    note: "Said the week before, citing Ukrainian intelligence; the Sunday is 27 October 2024.",
  },
  {
    question: 5,
    words: PLAN,
    figureText: "three for every 30",
    speaker: "an intercept of Russian troops",
    outlet: OUTLET,
    modality: "projected",
  },
  {
    question: 6,
    words: PLAN,
    figureText: "one for every 30",
    speaker: "an intercept of Russian troops",
    outlet: OUTLET,
    modality: "projected",
  },
];
