import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decode, declaredCharset } from "./decode";
import { htmlMetadata } from "./html-metadata";
import { type HtmlShape, htmlShape } from "./html-shape";
import { htmlText } from "./html-text";
import { Unreadable } from "./unreadable";
import type { FileText } from "../../domain/document-file";

/** Beyond these, looking for the article among the rest would take seconds: then all of the page's text is taken. */
const MOST_PARTS = 120_000;
const MOST_DEPTHS = 1_500_000;
/** Less than this is no article, but what is left of a page that has none. */
const SHORTEST = 250;

/** The main text of a page, and what it tells of itself; all of its text where no article is found in it. */
export function readHtml(bytes: Uint8Array, charset: string | null): FileText {
  const html = decode(bytes, charset ?? declaredCharset(bytes));
  if (html === null) throw new Unreadable("not_text");
  const shape = htmlShape(html);
  const document = parse(html);
  const metadata = htmlMetadata(document);
  const whole = htmlText(document.body);
  const marked = markedText(document);
  const article = articleOf(document, shape);
  const text = article.text.length >= SHORTEST ? article.text : (marked ?? whole);
  const title = article.title ?? metadata.title;
  return {
    text: headed(text, title, whole),
    title,
    author: metadata.author ?? article.byline,
    publisher: metadata.publisher,
    published: metadata.published,
    language: metadata.language,
  };
}

/** What a page marks as its article, or as its main part; null where it marks none, or several. */
function markedText(document: Document): string | null {
  const found = ["article", "main"].map((name) => document.querySelectorAll(name)).find(({ length }) => length === 1);
  const text = found === undefined ? "" : htmlText(found[0]!);
  return text.trim() === "" ? null : text;
}

/** The headline belongs to the words: it stands first where the page shows it, and the article was taken without it. */
function headed(text: string, title: string | null, whole: string): string {
  const isThere = title === null || text.startsWith(title) || !whole.includes(title);
  return isThere ? text : `${title}\n\n${text}`;
}

type Article = { readonly text: string; readonly title: string | null; readonly byline: string | null };

function articleOf(document: Document, { parts, depths }: HtmlShape): Article {
  const isLarge = parts > MOST_PARTS || depths > MOST_DEPTHS;
  const found = isLarge ? null : new Readability<Node>(document, { serializer: (node) => node }).parse();
  const text = found?.content == null ? "" : htmlText(found.content);
  return { text, title: filled(found?.title), byline: filled(found?.byline) };
}

function filled(text: string | null | undefined): string | null {
  return text == null || text.trim() === "" ? null : text.trim();
}

const IN_HEAD = /^(?:title|meta|link|base|style|script)$/;

/** A page as a document: missing html, head and body are put there, which linkedom leaves out. */
function parse(html: string): Document {
  const given = parseHTML(html).document;
  const isWhole = (given.documentElement as Element | null)?.localName === "html";
  const document = isWhole ? given : parseHTML(`<!doctype html><html>${html}</html>`).document;
  const root = document.documentElement;
  const children = [...root.childNodes];
  const named = (name: string) => (children as Element[]).find((child) => child.localName === name) ?? document.createElement(name);
  const [head, body] = [named("head"), named("body")];
  for (const child of children as Element[]) {
    if (child !== head && child !== body) (IN_HEAD.test(child.localName) ? head : body).appendChild(child);
  }
  root.prepend(head);
  root.append(body);
  return document;
}
