import { Parser } from "htmlparser2";
import { Unreadable } from "./unreadable";

/** Deeper and of more parts than this no page is read: what reads it takes time with the product of both. */
const DEEPEST = 256;
const MOST_PARTS = 200_000;
const AT_ONCE = 8_192;

/** How many parts a page has, and the sum of their depths, by which the time to find its article grows. */
export type HtmlShape = { readonly parts: number; readonly depths: number };

/** Measures a page before it is built. Refuses one that is nested too deep or has too many parts. */
export function htmlShape(html: string): HtmlShape {
  let [depth, parts, depths] = [0, 0, 0];
  const count = () => {
    parts += 1;
    if (parts > MOST_PARTS || depth > DEEPEST) throw new Unreadable("too_deep");
  };
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      depths += depth;
      count();
    },
    onclosetag: () => {
      depth -= 1;
    },
    ontext: count,
    onattribute: count,
  });
  for (let at = 0; at < html.length; at += AT_ONCE) parser.write(html.slice(at, at + AT_ONCE));
  parser.end();
  return { parts, depths };
}
