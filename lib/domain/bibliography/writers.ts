const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text for TeX, of which nothing is run. */
export function escapedTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}

/** What Markdown would read as its own marks, as the letters that they are. */
export function escapedMarkdown(text: string): string {
  return text.replace(/[\\[\]`*_<>#|!]/g, "\\$&");
}

/** A name and a value, or a tag and a value. */
type Field = readonly [string, string];

/** An entry of a BibTeX file, its values made plain before. */
export function bibtexEntry(type: string, key: string, fields: readonly Field[]): string {
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join("\n")}\n}`;
}

/** A record of a RIS file: one line for each tag, as a line break within a value would begin another. */
export function risRecord(tags: readonly Field[]): string {
  const line = (text: string) => text.replace(/\s+/g, " ").trim();
  return [...tags, ["ER", ""] as const].map(([tag, value]) => `${tag}  - ${line(value)}`).join("\r\n");
}
