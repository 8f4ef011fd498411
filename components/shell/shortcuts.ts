/** What a key does wherever no field has the focus: it leads somewhere, or opens something. */
export type Shortcut = {
  readonly id: string;
  readonly label: string;
  /** One key, or "g" and another. */
  readonly keys: string;
  readonly to: { readonly path: string } | { readonly open: "palette" | "sheet" };
};

/** The single-key shortcuts of a workspace; ⌘K and Ctrl K open the palette whatever is set here. */
export function shortcutsOf(base: string, path: string): Shortcut[] {
  const question = new RegExp(`^${base}/questions/\\d+`).exec(path)?.[0];
  return [
    { id: "home", label: "Home", keys: "g h", to: { path: base } },
    { id: "questions", label: "Questions", keys: "g q", to: { path: `${base}/questions` } },
    { id: "claims", label: "Claims", keys: "g c", to: { path: `${base}/claims` } },
    { id: "sources", label: "Sources", keys: "g s", to: { path: `${base}/sources` } },
    { id: "search", label: "Search", keys: "/", to: { path: `${base}/search` } },
    ...(question === undefined ? [] : [{ id: "log", label: "Log claim", keys: "c", to: { path: `${question}/log` } }]),
    { id: "ask", label: "New question", keys: "n", to: { path: `${base}/questions/new` } },
    { id: "sheet", label: "Keyboard shortcuts", keys: "?", to: { open: "sheet" } },
  ];
}

/** Which shortcut the keys typed so far mean; "more" where another key may complete one. */
export function shortcutFor(shortcuts: readonly Shortcut[], typed: readonly string[]): Shortcut | "more" | null {
  const keys = typed.join(" ");
  const exact = shortcuts.find((shortcut) => shortcut.keys === keys);
  if (exact !== undefined) return exact;
  return shortcuts.some((shortcut) => shortcut.keys.startsWith(`${keys} `)) ? "more" : null;
}
