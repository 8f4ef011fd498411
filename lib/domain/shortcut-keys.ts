import { type Result, invalidFields, ok } from "./failure";

/** What can be done by a key, and by which as long as nobody chose another: one key, or two after one another. */
export const USUAL_KEYS = {
  home: "g h",
  questions: "g q",
  claims: "g c",
  sources: "g s",
  documents: "g d",
  review: "g r",
  search: "/",
  log: "c",
  form: "l",
  ask: "n",
  sheet: "?",
} as const;
export type ShortcutId = keyof typeof USUAL_KEYS;
export const SHORTCUT_IDS = Object.keys(USUAL_KEYS) as ShortcutId[];

/** The keys of each; empty for none (WCAG 2.1.4). */
export type ShortcutKeys = Readonly<Record<ShortcutId, string>>;

const ONE_OR_TWO = /^[^\s](?: [^\s])?$/u;

/** The keys that somebody chose. Refuses, naming each field, what are no keys and what would mean two things. */
export function chosenKeys(typed: ShortcutKeys): Result<ShortcutKeys> {
  const keys = Object.fromEntries(SHORTCUT_IDS.map((id) => [id, typed[id].trim().replaceAll(/\s+/g, " ")])) as ShortcutKeys;
  const faults = SHORTCUT_IDS.flatMap((id) => {
    const reason = faultOf(id, keys);
    return reason === null ? [] : [{ field: `key-${id}`, reason }];
  });
  return faults.length === 0 ? ok(keys) : invalidFields(faults);
}

function faultOf(id: ShortcutId, keys: ShortcutKeys): string | null {
  const own = keys[id];
  if (own === "") return null;
  if (!ONE_OR_TWO.test(own)) return "write one key, or two with a space between, as g h; empty for none";
  const rival = SHORTCUT_IDS.find((other) => other !== id && keys[other] !== "" && areAlike(own, keys[other]));
  return rival === undefined ? null : `begins like the keys of another one, “${keys[rival]}”: choose others`;
}

/** Equal, or one the beginning of the other: typed, it could mean either. */
function areAlike(a: string, b: string): boolean {
  return `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `);
}
