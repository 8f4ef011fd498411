const BLOCKS = new Set(
  "address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul body".split(
    " ",
  ),
);
const SILENT = new Set("script style noscript template svg math iframe object canvas select button textarea title head".split(" "));

/** A line break within a sentence is where the page's author had no more room; two begin another paragraph. */
const BREAK = "\u2028";
const BREAKS = /\u2028+/g;
const ENDED = /(?:[.!?:;”"»)\]]\s*|^)$/;

/** A node of a page as far as its text needs it. */
type Node = {
  readonly nodeType: number;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly localName?: string;
  readonly data?: string;
};

/** A number that stands raised after another is its exponent, or the number of a note: it never becomes a part of it. */
function raised(node: Node, before: string): string {
  if (!/\d$/.test(before)) return "";
  return node.firstChild?.localName === "a" ? " " : "^";
}

/** The text of a part of a page: a blank line between blocks, a line break at `br`, a tab between cells; `pre` keeps its own breaks. */
export function htmlText(root: Node): string {
  const blocks: string[] = [];
  let line = "";
  const flush = () => {
    const text = line
      .replace(BREAKS, (breaks) => (breaks.length > 1 ? "\n" : " "))
      .replace(/[^\S\n\t]+/g, " ")
      .replace(/ *\n */g, "\n")
      .replace(/ *\t */g, "\t")
      .trim();
    if (text !== "") blocks.push(text);
    line = "";
  };
  const element = (node: Node, name: string, isPre: boolean) => {
    if (name === "br") line += isPre || ENDED.test(line) ? "\n" : BREAK;
    if (name === "sup") line += raised(node, line);
    const flushBlock = BLOCKS.has(name) ? flush : () => undefined;
    flushBlock();
    walk(node, isPre || name === "pre");
    flushBlock();
    if (name === "td" || name === "th") line += "\t";
  };
  const walk = (parent: Node, isPre: boolean) => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) line += isPre ? (node.data ?? "") : (node.data ?? "").replace(/\s+/g, " ");
      else if (node.nodeType === 1 && !SILENT.has(node.localName ?? "")) element(node, node.localName ?? "", isPre);
    }
  };
  walk(root, false);
  flush();
  return blocks.join("\n\n");
}
