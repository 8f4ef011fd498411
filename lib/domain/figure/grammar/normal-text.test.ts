import fc from "fast-check";
import { expect, test } from "vitest";
import { normalText } from "./normal-text";

test.each([
  ["  “Around\u00a013,000”\r\n troops ", "around 13,000 troops"],
  ["1990–1994 — not ‘so’", "1990-1994 - not 'so'"],
  ["[İ] ÉTÉ", "İ été"],
  [" \n\t", ""],
])("%j in plain form is %j", (written, plain) => expect(normalText(written).text).toBe(plain));

test("each character of the plain form is one of the text, in its order, and a text twice made plain stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (written) => {
      const { text, originalIndex } = normalText(written);
      const origins = Array.from({ length: text.length }, (_none, index) => originalIndex(index));
      expect(origins.every((origin, index) => index === 0 || origin > origins[index - 1]!)).toBe(true);
      // Halves of a pair are no text by themselves.
      const whole = [...origins.entries()].filter(([, origin]) => written[origin]!.isWellFormed());
      for (const [index, origin] of whole) expect(normalText(`x${written[origin]!}x`).text).toBe(`x${text[index]!}x`);
      expect(normalText(text).text).toBe(text);
    }),
  );
});
