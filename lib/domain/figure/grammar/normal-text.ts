/** Text in one form, and where each of its characters stood in the text as written. */
export type NormalText = { readonly text: string; readonly originalIndex: (index: number) => number };

const SPACE = /[\s\u00a0\u2009\u202f\u200b]/;

/** Lower case, one form of dash and apostrophe, single spaces, quotation marks and brackets as spaces. */
export function normalText(written: string): NormalText {
  const plain = new Uint16Array(written.length);
  const origins = new Uint32Array(written.length);
  let length = 0;
  for (let index = 0; index < written.length; index += 1) {
    const code = PLAIN[written.charCodeAt(index)] ?? plainCharacter(written[index]!).charCodeAt(0);
    if (code === SPACE_CODE && (length === 0 || plain[length - 1] === SPACE_CODE)) continue;
    plain[length] = code;
    origins[length] = index;
    length += 1;
  }
  return { text: UTF_16.decode(plain.subarray(0, length)).trimEnd(), originalIndex: (index) => origins[index]! };
}

function plainCharacter(character: string): string {
  if (SPACE.test(character) || /["“”„«»()[\]]/.test(character)) return " ";
  if (/[\u2010-\u2015\u2212]/.test(character)) return "-";
  if (/[\u2018\u2019]/.test(character)) return "'";
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}

const UTF_16 = new TextDecoder("utf-16le", { ignoreBOM: true });
const SPACE_CODE = 32;
/** The plain forms of ASCII, of which most of a text is. */
const PLAIN = Array.from({ length: 128 }, (_none, code) => plainCharacter(String.fromCharCode(code)).charCodeAt(0));
