import fc from "fast-check";
import { expect, test } from "vitest";
import { DATE_NOTATIONS, NUMBER_NOTATIONS, USUAL_NOTATION } from "./notation";
import { DENSITIES, KEYS, THEMES, preferencesText, readPreferences } from "./preferences";
import { SHORTCUT_IDS, type ShortcutKeys, USUAL_KEYS, chosenKeys } from "./shortcut-keys";

test("preferences that nobody set, or that are written in other words, are as usual", () => {
  const usual = { theme: "system", density: "comfortable", keys: "on", ...USUAL_NOTATION, own: USUAL_KEYS };
  expect(readPreferences("")).toEqual(usual);
  expect(readPreferences("theme=pink&keys=&density=compact%00")).toEqual(usual);
});

const key = fc.constantFrom(..."a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 / ? & = % + ;".split(" "));
const OWN = fc
  .uniqueArray(key, { minLength: SHORTCUT_IDS.length, maxLength: SHORTCUT_IDS.length })
  .chain((keys) =>
    fc
      .constantFrom("", " x")
      .map((second) => Object.fromEntries(SHORTCUT_IDS.map((id, at) => [id, at === 0 ? "" : `${keys[at]!}${second}`])) as ShortcutKeys),
  );

test("preferences are read as they were written", () => {
  const some = fc.record({
    theme: fc.constantFrom(...THEMES),
    density: fc.constantFrom(...DENSITIES),
    keys: fc.constantFrom(...KEYS),
    numbers: fc.constantFrom(...NUMBER_NOTATIONS),
    dates: fc.constantFrom(...DATE_NOTATIONS),
    own: OWN,
  });
  fc.assert(
    fc.property(some, (preferences) => {
      expect(readPreferences(preferencesText(preferences))).toEqual(preferences);
    }),
  );
});

test.each([
  ["two at once without a space", { home: "gh" }, ["key-home"]],
  ["three", { home: "g h x" }, ["key-home"]],
  ["those of another", { home: "/" }, ["key-home", "key-search"]],
  [
    "the beginning of another's",
    { log: "g" },
    ["key-home", "key-questions", "key-claims", "key-sources", "key-documents", "key-review", "key-log"],
  ],
])("keys that are %s are refused at their fields", (_what, change, fields) => {
  const chosen = chosenKeys({ ...USUAL_KEYS, ...change });
  const { failure } = chosen as Extract<typeof chosen, { ok: false }>;
  expect(failure.code === "invalid" && [...(failure.others ?? []), failure].map(({ field }) => field).toSorted()).toEqual(
    fields.toSorted(),
  );
});

test("keys may be left out, several of them, and spaces around them do not count", () => {
  expect(chosenKeys({ ...USUAL_KEYS, home: "", ask: " ", log: "  k   o " })).toEqual({
    ok: true,
    value: { ...USUAL_KEYS, home: "", ask: "", log: "k o" },
  });
});

test("keys that make no sense together, as nobody here wrote them, are the usual ones", () => {
  expect(readPreferences("key-home=c").own).toEqual(USUAL_KEYS);
});
