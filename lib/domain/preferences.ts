/** How one person likes the app to look and answer to keys, in one browser. */
export type Preferences = {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  /** Whether single keys do something where no field has the focus (WCAG 2.1.4). */
  readonly keys: (typeof KEYS)[number];
};

export const THEMES = ["system", "light", "dark"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;
export const KEYS = ["on", "off"] as const;

/** The preferences in a text as `preferencesText` writes it; what it does not say, or says in other words, is as usual. */
export function readPreferences(text: string): Preferences {
  const given = new URLSearchParams(text);
  const one = <Word extends string>(name: keyof Preferences, words: readonly [Word, ...Word[]]): Word =>
    words.find((word) => word === given.get(name)) ?? words[0];
  return { theme: one("theme", THEMES), density: one("density", DENSITIES), keys: one("keys", KEYS) };
}

export function preferencesText(preferences: Preferences): string {
  return new URLSearchParams(preferences).toString();
}
