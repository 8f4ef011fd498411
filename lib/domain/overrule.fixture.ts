import type { Claim } from "./claim";
import { type Overrule, type OverruledLabel, judgedOf } from "./overrule";
import { claimsOf, ruling, told } from "./sample-story.fixture";

export const claims = claimsOf([told("NATO", "around 10,000"), told("Seoul", "around 13,000"), told("Kyiv", "around 10,400")]);
const RULED = { id: "o", reason: "they told us", by: "Ada", at: new Date(0) };
type Making = (claim: Claim, all: readonly Claim[]) => Overrule;
/** How a person holds a claim to stand to another, by its place among them. */
export const relation =
  (other: number, label: OverruledLabel): Making =>
  (claim, all) => ({ ...RULED, kind: "relation", other: all[other]!.id, judged: judgedOf(claim, all[other]!), label });
export const reading =
  (lo: string, hi: string | null): Making =>
  (claim) => ({ ...RULED, kind: "reading", judged: judgedOf(claim), support: { lo, hi }, core: { lo, hi } });
/** A claim's placement with what was ruled of it. */
export const placedIn = (all: readonly Claim[], claim: number, ...making: Making[]) => ({
  ...ruling(all[claim]!.id),
  rulings: [],
  overrules: making.map((make) => make(all[claim]!, all)),
});
export const placed = (claim: number, ...making: Making[]) => placedIn(claims, claim, ...making);
