import { sentencesOf } from "@/lib/domain/text/sentences";
import type { Span } from "@/lib/domain/text/span";

/** A passage of the text that is shown: its place in the whole text, in UTF-16 code units, and its words. */
export type Passage = Span & { readonly words: string };

const MARKS = ".paragraph-number, .claim-mark";

/** The passage that is selected in a document's text, without the space around it; null where none is. */
export function selectedPassage(): Passage | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  return passageIn(selection.getRangeAt(0));
}

/** Keeps what is selected visible while a field has the focus, where the browser can. */
export function showChosen(): void {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) CSS.highlights.delete(CHOSEN);
  else CSS.highlights.set(CHOSEN, new Highlight(selection.getRangeAt(0).cloneRange()));
}

const CHOSEN = "chosen-passage";

/** What of a range lies in paragraphs of the text: it may begin or end beside them, as after a triple click. */
function passageIn(range: Range): Passage | null {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-start]")].flatMap((paragraph) => {
    if (!range.intersectsNode(paragraph)) return [];
    const before = document.createRange();
    const part = document.createRange();
    part.selectNodeContents(paragraph);
    if (paragraph.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
    if (paragraph.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
    before.selectNodeContents(paragraph);
    before.setEnd(part.startContainer, part.startOffset);
    const words = wordsIn(part);
    const start = Number(paragraph.dataset["start"]) + wordsIn(before).length + (words.length - words.trimStart().length);
    return words.trim() === "" ? [] : [{ start, end: start + words.trim().length, words: words.trim() }];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, words: parts.map(({ words }) => words).join("\n\n") };
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

/** So much of the window stays free below what is brought into view: the bar stands there. */
const MARGIN = 120;

/** Selects from the beginning of one sentence to the end of another, and brings the last into view: what they say. */
export function selectSentences(first: ShownSentence, last: ShownSentence): string {
  const range = document.createRange();
  range.setStart(...pointAt(last.paragraph, last.start));
  range.setEnd(...pointAt(last.paragraph, last.end));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight - MARGIN) window.scrollBy({ top: top - window.innerHeight / 3 });
  range.setStart(...pointAt(first.paragraph, first.start));
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return passageIn(range)?.words ?? "";
}

function pointAt(paragraph: HTMLElement, offset: number): [Node, number] {
  let left = offset;
  for (const node of textNodes(paragraph)) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  return [paragraph, paragraph.childNodes.length];
}
