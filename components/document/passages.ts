import { sentencesOf } from "@/lib/domain/text/sentences";
import type { Span } from "@/lib/domain/text/span";

/** A passage of the text that is shown: its place in the whole text, in UTF-16 code units, and its words. */
export type Passage = Span & { readonly words: string };

const MARKS = ".paragraph-number, .claim-mark";
/** More words than a claim can hold are no passage. */
const LONGEST = 4_000;

/** The passage that is selected in a document's text; null where none is, or one that begins or ends elsewhere. */
export function selectedPassage(): Passage | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
  if (start === null || end === null) return null;
  const words = wordsIn(range);
  const [before, after] = [words.length - words.trimStart().length, words.length - words.trimEnd().length];
  const passage = { start: start + before, end: end - after, words: words.trim() };
  return passage.words === "" || passage.words.length > LONGEST ? null : passage;
}

/** Where a place of the page is in the whole text; null outside of it. */
function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-start]") ?? null;
  if (paragraph === null) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset["start"]) + wordsIn(range).length;
}

/** What a range says without our own marks. */
function wordsIn(range: Range): string {
  const copy = range.cloneContents();
  for (const mark of copy.querySelectorAll(MARKS)) mark.remove();
  return copy.textContent;
}

/** A sentence of the text that is shown: its paragraph, and where it is in that. */
export type ShownSentence = Span & { readonly paragraph: HTMLElement };

/** The sentences of the text that is shown, in their order. */
export function shownSentences(): ShownSentence[] {
  return [...document.querySelectorAll<HTMLElement>("[data-start]")].flatMap((paragraph) => {
    const words = textNodes(paragraph).map((node) => node.data);
    return sentencesOf(words.join("")).map((span) => ({ ...span, paragraph }));
  });
}

function textNodes(paragraph: HTMLElement): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(MARKS) === null) nodes.push(node);
  }
  return nodes;
}

/** Selects from the beginning of one sentence to the end of another, and brings that into view: what they say. */
export function selectSentences(first: ShownSentence, last: ShownSentence): string {
  const range = document.createRange();
  range.setStart(...pointAt(first.paragraph, first.start));
  range.setEnd(...pointAt(last.paragraph, last.end));
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  last.paragraph.scrollIntoView({ block: "nearest" });
  return wordsIn(range);
}

function pointAt(paragraph: HTMLElement, offset: number): [Node, number] {
  let left = offset;
  for (const node of textNodes(paragraph)) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  return [paragraph, paragraph.childNodes.length];
}
