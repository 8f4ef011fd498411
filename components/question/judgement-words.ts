import type { Option } from "@/components/ui/options";
import { HELD, type OriginJudgementKind, type Verdict, heldFrom } from "@/lib/domain/origin-judgement";

/** What is held between two records, after the first and before the second. */
export const JUDGEMENT_WORDS: Readonly<Record<OriginJudgementKind, Readonly<Record<Verdict, string>>>> = {
  relies_on: { positive: "is based on", negative: "is not based on", unsure: "may be based on" },
  same_origin: {
    positive: "has the same original source as",
    negative: "has another original source than",
    unsure: "may have the same original source as",
  },
  same_source: { positive: "is the same source as", negative: "is another source than", unsure: "may be the same source as" },
  same_claim: { positive: "is the same claim as", negative: "is another claim than", unsure: "may be the same claim as" },
  not_related: { positive: "has nothing to do with", negative: "has something to do with", unsure: "may have nothing to do with" },
};

/** Every choice of the form, as "relies_on positive"; none is chosen beforehand. */
export const HELD_OPTIONS: readonly Option[] = [
  { value: "", label: "Choose…" },
  ...HELD.map((value) => {
    const { kind, verdict } = heldFrom(value);
    return { value, label: JUDGEMENT_WORDS[kind][verdict] };
  }),
];
