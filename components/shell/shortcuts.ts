import type { ShortcutId, ShortcutKeys } from "@/lib/domain/shortcut-keys";

/** What a key does wherever no field has the focus: it leads somewhere, or opens something. */
export type Shortcut = {
  readonly id: ShortcutId;
  readonly label: string;
  /** One key, or two after one another; empty for none. */
  readonly keys: string;
  readonly to: { readonly path: string } | { readonly open: "palette" | "sheet" };
};

/** The shortcuts of a workspace by their keys; ⌘K and Ctrl K open the palette whatever is set here. */
export function shortcutsOf(base: string, path: string, keys: ShortcutKeys): Shortcut[] {
  const question = new RegExp(`^${base}/questions/\\d+`).exec(path)?.[0];
  const ways: readonly (readonly [ShortcutId, Shortcut["to"] | null])[] = [
    ["home", { path: base }],
    ["questions", { path: `${base}/questions` }],
    ["claims", { path: `${base}/claims` }],
    ["sources", { path: `${base}/sources` }],
    ["documents", { path: `${base}/documents` }],
    ["review", { path: `${base}/review` }],
    ["search", { path: `${base}/search` }],
    ["log", { path: `${base}/log${question === undefined ? "" : `?on=${question.slice(question.lastIndexOf("/") + 1)}`}` }],
    ["form", question === undefined ? null : { path: `${question}/log` }],
    ["ask", { path: `${base}/questions/new` }],
    ["sheet", { open: "sheet" }],
  ];
  return ways.flatMap(([id, to]) => (to === null ? [] : [{ id, label: SHORTCUT_WORDS[id], keys: keys[id], to }]));
}

export const SHORTCUT_WORDS: Readonly<Record<ShortcutId, string>> = {
  home: "Home",
  questions: "Questions",
  claims: "Claims",
  sources: "Sources",
  documents: "Documents",
  review: "Review",
  search: "Search",
  log: "Quick log: paste what you read",
  form: "Log one claim by its form",
  ask: "New question",
  sheet: "Keyboard shortcuts",
};

/** Which shortcut the keys typed so far mean; "more" where another key may complete one. */
export function shortcutFor(shortcuts: readonly Shortcut[], typed: readonly string[]): Shortcut | "more" | null {
  const keys = typed.join(" ");
  const exact = shortcuts.find((shortcut) => shortcut.keys !== "" && shortcut.keys === keys);
  if (exact !== undefined) return exact;
  return shortcuts.some((shortcut) => shortcut.keys.startsWith(`${keys} `)) ? "more" : null;
}
