import { francAll } from "franc-min";

/** Shorter texts tell no language, and longer ones tell it by their beginning. */
const SHORTEST = 60;
const TELLING = 4_000;
/** So much likelier than English a language must be: most of what is read is English, and names of places are not. */
const MARGIN = 0.85;

/** The language that a text is most likely in, as its code ("de", "uk"); null where it is too short to tell, or in no language that is known. */
export function languageOf(text: string): string | null {
  const words = text.slice(0, TELLING).toWellFormed();
  if (words.trim().length < SHORTEST) return null;
  const likeness = new Map(francAll(words));
  if (likeness.has("und")) return null;
  const [likest] = likeness.keys();
  return (likeness.get("eng") ?? 0) > MARGIN ? "en" : Intl.getCanonicalLocales(likest)[0]!;
}
