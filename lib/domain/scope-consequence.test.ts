import { expect, test } from "vitest";
import type { PlaceId } from "./ids";
import { compareQuestion } from "./question-comparison";
import { scopeChoices } from "./scope-choices";
import { consequenceOf } from "./scope-consequence";
import { claimsOf, compared, known, ruling, story, told } from "./sample-story.fixture";

const LOOK = { today: "2024-11-01" };
const consequencesOf = (claims: ReturnType<typeof claimsOf>, rulings: readonly ReturnType<typeof ruling>[] = []) => {
  const comparison = compared(claims, rulings);
  const given = known(claims, rulings);
  return scopeChoices({ ...given, comparison }, (id) => id).map((choice) => consequenceOf(given, LOOK, comparison, choice));
};

test("ruling that NATO's eastern Russia means Russia would make a conflict with South Korea's figure", () => {
  expect(consequencesOf(claimsOf(story))[0]).toEqual({
    becomes: [
      { label: "conflict", numbers: [3] },
      { label: "within", numbers: [2] },
    ],
    isDecisive: true,
  });
});

test("taking the ruling back would end it", () => {
  const [first] = consequencesOf(claimsOf(story), [ruling("c1"), ruling("c2")]);
  expect(first).toMatchObject({ becomes: [{ label: "within", numbers: [2, 3] }], isDecisive: true });
});

test("the answer is what the page shows once it is given", () => {
  const claims = claimsOf(story);
  const after = compared(claims, [ruling("c1")]);
  const told1 = consequencesOf(claims)[0]!.becomes.flatMap(({ label, numbers }) => numbers.map((number) => [number, label]));
  for (const [number, label] of told1) expect(after.relate(0, Number(number) - 1).label).toBe(label);
});

test("an answer that makes no conflict decides none", () => {
  const claims = claimsOf([told("A", "around 13,000"), told("B", "around 12,500", { placeId: "east" as PlaceId })]);
  expect(consequencesOf(claims)[0]).toMatchObject({ isDecisive: false });
});

test("populations are supposed alike, and what cannot be compared has no consequence", () => {
  const officers = (id: string) => ({
    id: id as never,
    name: id,
    parentId: id === "officers" ? ("soldiers" as never) : null,
    partsAreDisjoint: false,
  });
  const claims = claimsOf([told("A", "around 13,000"), told("B", "around 1,000")]).map((claim, index) => ({
    ...claim,
    populationId: index === 0 ? ("soldiers" as never) : ("officers" as never),
  }));
  const given = known(claims);
  const asked = {
    ...given,
    question: { ...given.question, populationId: "soldiers" as never, referenceMode: "today" as const },
    scopes: { ...given.scopes, populations: [officers("soldiers"), officers("officers")] },
  };
  const comparison = compareQuestion(asked, LOOK);
  if (!comparison.ok) throw new Error("not compared");
  const [choice] = scopeChoices({ ...asked, comparison: comparison.value }, (id) => id);
  expect(consequenceOf(asked, LOOK, comparison.value, choice!)).toMatchObject({
    becomes: [{ label: "conflict", numbers: [1] }],
    isDecisive: true,
  });
  expect(consequenceOf(asked, { today: "some day" }, comparison.value, choice!)).toBeNull();
});
