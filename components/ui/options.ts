/** One choice of a list: what is sent, and what is read. */
export type Option = { readonly value: string; readonly label: string };

/** The choices of a vocabulary, in its order. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
