/** Text in one form, and where each of its characters stood in the text as written. */
export type NormalText = { readonly text: string; readonly originalIndex: (index: number) => number };

const SPACE = /[\s\u00a0\u2009\u202f\u200b]/;

/** Lower case, one form of dash and apostrophe, single spaces, quotation marks and brackets as spaces. */
export function normalText(written: string): NormalText {
  let text = "";
  const origins: number[] = [];
  for (let index = 0; index < written.length; index += 1) {
    const plain = plainCharacter(written[index]!);
    if (plain === " " && (text === "" || text.endsWith(" "))) continue;
    text += plain;
    origins.push(index);
  }
  return { text: text.trimEnd(), originalIndex: (index) => origins[index]! };
}

function plainCharacter(character: string): string {
  if (SPACE.test(character) || /["“”„«»()[\]]/.test(character)) return " ";
  if (/[\u2010-\u2015\u2212]/.test(character)) return "-";
  if (/[\u2018\u2019]/.test(character)) return "'";
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}
