import { analyse } from "chardet";

/** The 27 characters of Windows-1252 that some releases of Node read as Latin-1, which has control characters there (nodejs/node#56542). */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The text of bytes: by their byte order mark, else as UTF-16 by its zeros, else as UTF-8 where they are that without fault, else
 * as `declared`, else in the encoding that they look most like. Null where they are no text.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string | null {
  const marked = markOf(bytes) ?? wideByZeros(bytes);
  const tried = marked === null ? [() => "utf-8", () => known(declared), () => likeliest(bytes), () => "windows-1252"] : [() => marked];
  for (const name of tried) {
    const encoding = name();
    const text = encoding === null ? null : decodeAs(encoding, bytes);
    if (text !== null) return text.includes("\0") ? null : text;
  }
  return null;
}

/** So many bytes tell the encoding, and below this the guess is none. */
const TELLING = 100_000;
const LEAST_CONFIDENCE = 20;
/** What Windows writes where the guess names the standard that it is built on. */
const OF_WINDOWS: Readonly<Record<string, string>> = { "ISO-8859-7": "windows-1253", "ISO-8859-8": "windows-1255" };

/** The encoding that bytes look most like; where that is uncertain, Cyrillic if hardly a letter is of the alphabet of ASCII. */
function likeliest(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, TELLING);
  const [best] = analyse(head);
  if (best !== undefined && best.confidence >= LEAST_CONFIDENCE) return known(OF_WINDOWS[best.name] ?? best.name);
  const isLetter = (byte: number) => byte >= 0x41 && byte <= 0x7a;
  return head.filter((byte) => byte >= 0xc0).length > head.filter(isLetter).length ? "windows-1251" : null;
}

function markOf(bytes: Uint8Array): string | null {
  const starts = (...mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return "utf-8";
  if (starts(0xff, 0xfe)) return "utf-16le";
  return starts(0xfe, 0xff) ? "utf-16be" : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: !encoding.startsWith("utf-16") }).decode(bytes);
    return encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, (mark) => C1.charAt(mark.charCodeAt(0) - 0x80)) : text;
  } catch {
    return null;
  }
}

function known(label: string | null): string | null {
  try {
    return label === null ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** UTF-16 without a mark has, where its text is mostly ASCII, a zero in every other byte. */
function wideByZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 1_024);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (odd > 0.3 && even < 0.05) return "utf-16le";
  return even > 0.3 && odd < 0.05 ? "utf-16be" : null;
}

/** The charset that a page declares in its first 1,024 bytes (HTML standard, 13.2.3.2); UTF-16 declared in ASCII bytes means UTF-8. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_024)).replace(/<!--[^]*?-->/g, "");
  const label =
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1] ??
    null;
  return label !== null && /^(?:utf-?16|iso-10646)/i.test(label) ? "utf-8" : label;
}
