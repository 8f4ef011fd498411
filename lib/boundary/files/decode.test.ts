import { describe, expect, test } from "vitest";
import { decode } from "./decode";

/** The bytes of a text in an encoding of one byte for each letter. */
function encoded(text: string, encoding: string): Uint8Array {
  const letters = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(new Uint8Array([byte])), byte]));
  return new Uint8Array(Array.from(text, (letter) => letters.get(letter)!));
}

describe("bytes without a mark or a declaration are taken for what they look most like", () => {
  test.each([
    ["windows-1251", "По данным министерства, не менее 12 000 солдат находятся в области."],
    ["windows-1251", "Щонайменше 11 тисяч північнокорейських військових перебувають у Росії, заявило міністерство."],
    ["koi8-r", "По данным министерства, не менее 12 000 солдат находятся в области. Это подтвердил представитель."],
    ["windows-1253", "Το υπουργείο ανακοίνωσε ότι τουλάχιστον 12.000 στρατιώτες βρίσκονται στη Ρωσία."],
    ["windows-1255", "משרד ההגנה אמר כי לפחות 12,000 חיילים נמצאים ברוסיה כעת."],
    ["windows-1256", "قالت الوزارة إن ما لا يقل عن 12000 جندي موجودون في روسيا الآن."],
    ["windows-1250", "Ministerstwo podało, że co najmniej 12 000 żołnierzy przebywa w Rosji, w tym część źle wyszkolona."],
    ["windows-1254", "Bakanlık, Rusya'da en az 12.000 askerin bulunduğunu açıkladı; çoğu doğuda."],
  ])("%s: %s", (encoding, text) => {
    expect(decode(encoded(text, encoding))).toBe(text);
  });

  test("Shift_JIS, two bytes for a letter", () => {
    const bytes = Buffer.from("jZGWaI/IgsmC5oLpgsaBQY+tgsiCrYLGguAxlpwyMDAwkGyCzJW6jm2CqoONg1aDQYLJgqKC6YFC", "base64");
    expect(decode(bytes)).toBe("国防省によると、少なくとも1万2000人の兵士がロシアにいる。");
  });

  test.each([
    [
      "Mindestens 11.000 Soldaten, erkl\xe4rte das Ministerium f\xfcr \x84Gr\xf6\xdfe\x93.",
      "Mindestens 11.000 Soldaten, erklärte das Ministerium für „Größe“.",
    ],
    ["Plain \x96 with a dash and \x93quotes\x94 and 5 \x80 only.", "Plain – with a dash and “quotes” and 5 € only."],
    ["Caf\xe9", "Café"],
  ])("Windows-1252: %j", (bytes, text) => {
    expect(decode(Buffer.from(bytes, "latin1"))).toBe(text);
  });
});
