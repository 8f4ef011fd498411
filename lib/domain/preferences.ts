import { DATE_NOTATIONS, type Notation, NUMBER_NOTATIONS } from "./notation";
import { SHORTCUT_IDS, type ShortcutKeys, USUAL_KEYS, chosenKeys } from "./shortcut-keys";

/** How one person likes the app to look, to write and to answer to keys, in one browser. */
export type Preferences = Notation & {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  /** Whether single keys do something where no field has the focus (WCAG 2.1.4). */
  readonly keys: (typeof KEYS)[number];
  /** By which keys. */
  readonly own: ShortcutKeys;
};

export const THEMES = ["system", "light", "dark"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;
export const KEYS = ["on", "off"] as const;

/** The preferences in a text as `preferencesText` writes it; what it does not say, or says in other words, is as usual. */
export function readPreferences(text: string): Preferences {
  const given = new URLSearchParams(text);
  const one = <Word extends string>(name: Exclude<keyof Preferences, "own">, words: readonly [Word, ...Word[]]): Word =>
    words.find((word) => word === given.get(name)) ?? words[0];
  return {
    theme: one("theme", THEMES),
    density: one("density", DENSITIES),
    keys: one("keys", KEYS),
    numbers: one("numbers", NUMBER_NOTATIONS),
    dates: one("dates", DATE_NOTATIONS),
    own: ownKeys(given),
  };
}

/** The keys that are written down, where they make sense together; else the usual ones. */
function ownKeys(given: URLSearchParams): ShortcutKeys {
  const written = Object.fromEntries(SHORTCUT_IDS.map((id) => [id, given.get(`key-${id}`) ?? USUAL_KEYS[id]])) as ShortcutKeys;
  const chosen = chosenKeys(written);
  return chosen.ok ? chosen.value : USUAL_KEYS;
}

/** Preferences as a short text; keys that are as usual are left out. */
export function preferencesText({ own, ...words }: Preferences): string {
  const changed = SHORTCUT_IDS.filter((id) => own[id] !== USUAL_KEYS[id]).map((id) => [`key-${id}`, own[id]]);
  return new URLSearchParams([...Object.entries(words), ...changed]).toString();
}
