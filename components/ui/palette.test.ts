import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");

/** The two values of a token, for light and for dark. */
function token(name: string): readonly [light: string, dark: string] {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (found === null) throw new Error(`no token --${name}`);
  return [found[1]!, found[2]!];
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((index) => {
    const share = Number.parseInt(colour.slice(index, index + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("in %s", (_scheme, index) => {
  const of = (name: string) => token(name)[index];

  test.each(["ink", "muted", "agree", "compatible", "conflict"])("--%s can be read on the page and on its surfaces", (name) => {
    expect(contrast(of(name), of("bg"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of(name), of("surface"))).toBeGreaterThanOrEqual(4.5);
  });

  test("ink and muted words can be read on the band and on a highlighted quotation", () => {
    expect(contrast(of("ink"), of("band"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("ink"), of("quote"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("muted"), of("band"))).toBeGreaterThanOrEqual(4.5);
  });

  test("borders of controls and the focus ring can be seen", () => {
    expect(contrast(of("control"), of("bg"))).toBeGreaterThanOrEqual(3);
    expect(contrast(of("focus"), of("bg"))).toBeGreaterThanOrEqual(3);
    expect(contrast(of("on-accent"), of("focus"))).toBeGreaterThanOrEqual(4.5);
  });
});
