const BLOCKS = new Set(
  "address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul body".split(
    " ",
  ),
);
const SILENT = new Set("script style noscript template svg math iframe object canvas select button textarea title head".split(" "));

/** A node of a page as far as its text needs it. */
type Node = {
  readonly nodeType: number;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly localName?: string;
  readonly data?: string;
};

/** The text of a part of a page: a blank line between blocks, a line break at `br`, a tab between cells; `pre` keeps its own breaks. */
export function htmlText(root: Node): string {
  const blocks: string[] = [];
  let line = "";
  const flush = () => {
    const text = line
      .replace(/[^\S\n\t]+/g, " ")
      .replace(/ *\n */g, "\n")
      .replace(/ *\t */g, "\t")
      .trim();
    if (text !== "") blocks.push(text);
    line = "";
  };
  const element = (node: Node, name: string, isPre: boolean) => {
    if (name === "br") line += "\n";
    if (BLOCKS.has(name)) flush();
    walk(node, isPre || name === "pre");
    if (BLOCKS.has(name)) flush();
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
