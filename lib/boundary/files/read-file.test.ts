import { beforeAll, describe, expect, test } from "vitest";
import { LOCK, bytesOf, docxOf, pdfOf, wordParagraph, wordXml, zipOf } from "./made-files.fixture";
import { readFile } from "./read-file";
import { stubSettings } from "../../env.fixture";
import type { FileFault } from "../../domain/document-file";

const LONGEST_MS = 14_000;

beforeAll(() => stubSettings());

const FIGURE = "The ministry said 300 people had left.";
const ARTICLE = `<article><h1>The delta</h1>${`<p>${FIGURE} ${"It rained all week in the delta. ".repeat(10)}</p>`.repeat(4)}</article>`;
const nested = (tag: string, depth: number) => `<${tag}>`.repeat(depth) + FIGURE + `</${tag}>`.repeat(depth);
const latin = (text: string) => bytesOf(text, "latin1");
const wide = (text: string, mark: readonly number[] = []) => new Uint8Array([...mark, ...bytesOf(text, "utf16le")]);
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const megabytes = (count: number, text: string) => text.repeat(Math.ceil((count * 1_000_000) / text.length));

type Case = readonly [what: string, name: string, bytes: () => Uint8Array, expected: FileFault | { readonly says: string | RegExp }];

const CASES: readonly Case[] = [
  ["nothing at all", "a.txt", () => new Uint8Array(), "empty"],
  ["a file of blanks", "a.txt", () => bytesOf(" \r\n\t\n "), "no_text"],
  ["50 megabytes", "a.txt", () => new Uint8Array(50_000_000), "too_large"],
  ["one byte more than 20 megabytes", "a.pdf", () => new Uint8Array(20_000_001), "too_large"],
  ["a kind that is not read", "a.xlsx", () => zipOf([{ name: "xl/workbook.xml", content: "<x/>" }]), "unknown_kind"],
  ["a name without a kind", "readme", () => bytesOf(FIGURE), "unknown_kind"],
  ["a program that is called .txt", "a.txt", () => bytesOf("\x7fELF\x02\x01\x01\0\0\0\0", "latin1"), "other_kind"],
  ["a picture that is called .md", "a.md", () => bytesOf("\x89PNG\r\n\x1a\n\0\0", "latin1"), "other_kind"],
  ["a PDF that is called .html", "a.html", () => pdfOf([FIGURE]), "other_kind"],
  ["a text that is called .docx", "a.docx", () => bytesOf(FIGURE), "other_kind"],
  ["a zip that is called .pdf", "a.pdf", () => docxOf(wordParagraph(FIGURE)), "other_kind"],
  ["zeros between the letters", "a.txt", () => bytesOf("300\0people\0\0\0left"), "not_text"],
  ["bytes without an order", "a.txt", () => new Uint8Array(4_000).map((_byte, index) => (index * 97 + index / 7) % 256), "not_text"],
  ["line ends of three systems in one file", "a.txt", () => bytesOf("300\r\n400\r500\n600\u2028700"), { says: "300\n400\n500\n600\n700" }],
  [
    "Windows-1252 with curly quotes and a euro",
    "a.txt",
    () => latin("The \x93ministry\x94 paid \x80 300"),
    { says: "The “ministry” paid € 300" },
  ],
  ["Latin-1 with accents", "a.txt", () => latin("À Orléans 300 personnes"), { says: "À Orléans 300 personnes" }],
  ["UTF-8 with a byte order mark", "a.txt", () => bytesOf("\ufeff300 left"), { says: "300 left" }],
  ["UTF-16 with a mark, little end first", "a.txt", () => wide(FIGURE, [0xff, 0xfe]), { says: FIGURE }],
  ["UTF-16 with a mark, big end first", "a.txt", () => swapped(wide(FIGURE, [0xff, 0xfe])), { says: FIGURE }],
  ["UTF-16 without a mark", "a.txt", () => wide(FIGURE), { says: FIGURE }],
  ["UTF-8 that breaks off within a letter", "a.txt", () => bytesOf("300 left é").slice(0, -1), { says: /^300 left/ }],
  ["a lone half of a pair in UTF-16", "a.txt", () => wide("300 \ud800 left", [0xff, 0xfe]), { says: /300 . left/ }],
  ["one line of a megabyte", "a.txt", () => bytesOf(megabytes(1, "x")), { says: /^x+$/ }],
  ["a hundred thousand figures", "a.txt", () => bytesOf(megabytes(0.8, "300 men ")), { says: /^300 men 300 men/ }],
  ["six megabytes of text", "a.txt", () => bytesOf(megabytes(6, FIGURE)), "too_much_text"],
  ["right-to-left and combining marks", "a.md", () => bytesOf("قال ٣٠٠ e\u0301 👩‍👩‍👧"), { says: "قال ٣٠٠ e\u0301 👩‍👩‍👧" }],
  ["a page of twenty thousand nested tags", "a.html", () => bytesOf(nested("div", 20_000)), "too_deep"],
  ["a page of a megabyte of flat tags", "a.html", () => bytesOf(megabytes(1, "<p>x</p>")), "too_deep"],
  ["a page of many nested in many", "a.html", () => bytesOf(`<body>${nested("div", 200).repeat(400)}</body>`), { says: /300 people/ }],
  ["a tag of a million attributes", "a.html", () => bytesOf(`<p ${megabytes(2, "a=b ")}>${FIGURE}</p>`), "too_deep"],
  [
    "a page that is not closed anywhere",
    "a.html",
    () => bytesOf(`<html><body><article><p>${FIGURE}<p>More`),
    { says: /300 people[^]*More/ },
  ],
  ["a page of a script alone", "a.html", () => bytesOf("<script>document.write(300)</script>"), "no_text"],
  ["a page in Windows-1252 that says so", "a.html", () => latin(`<meta charset=windows-1252><p>\x93300\x94</p>`), { says: "“300”" }],
  ["a page in UTF-8 that says otherwise", "a.html", () => bytesOf(`<meta charset=koi8-r><p>é 300</p>`), { says: "é 300" }],
  [
    "a short page that marks its article",
    "a.html",
    () => bytesOf(`<body><nav>5 News</nav><article><p>${FIGURE}</p></article><footer>Terms</footer>`),
    { says: FIGURE },
  ],
  ["a page of two short articles", "a.html", () => bytesOf("<body><article>300</article><article>400</article>"), { says: /300[^]*400/ }],
  [
    "a page with menus around its article",
    "a.html",
    () => bytesOf(`<body><nav>Home News</nav>${ARTICLE}<footer>Terms</footer>`),
    { says: /^(?!.*Terms)/s },
  ],
  ["a PDF without text, as of a scan", "a.pdf", () => pdfOf(["", ""]), "no_text"],
  ["a PDF under a password", "a.pdf", () => pdfOf([FIGURE], { trailer: LOCK }), "encrypted"],
  ["half a PDF", "a.pdf", () => pdfOf([FIGURE]).slice(0, 60), "broken"],
  ["a PDF with bytes before its beginning", "a.pdf", () => pdfOf([FIGURE], { before: "junk\n" }), { says: FIGURE }],
  [
    "a PDF whose lines are broken by the page",
    "a.pdf",
    () => pdfOf(["The ministry said on Monday that 300\npeople had left the delta and twenty-\nfive the hills.\n\nTo come:\n400 left"]),
    { says: "The ministry said on Monday that 300 people had left the delta and twenty-five the hills.\n\nTo come:\n400 left" },
  ],
  [
    "a PDF with a column whose lines are shorter than those of its page",
    "a.pdf",
    () =>
      pdfOf([
        `${"It rained in the delta all week long. ".repeat(3)}\n\n>The ministry said that 300\n>people had left the delta, and\n>twelve bridges were lost.`,
      ]),
    { says: /\n\nThe ministry said that 300 people had left the delta, and twelve bridges were lost\.$/ },
  ],
  [
    "a page with line breaks, exponents and notes",
    "a.html",
    () =>
      bytesOf(
        "<p>The ministry said<br>300 left.<br>400 stayed,<br><br>and 10<sup>6</sup> litres for 2,300<sup><a href=#n>1</a></sup> homes</p>",
      ),
    { says: "The ministry said 300 left.\n400 stayed,\nand 10^6 litres for 2,300 1 homes" },
  ],
  [
    "a page whose headline stands beside its article",
    "a.html",
    () =>
      bytesOf(
        `<html><head><title>The delta</title></head><body><main><h1>The delta</h1>${ARTICLE.replace(/<h1>.*?<\/h1>/, "")}</main></body></html>`,
      ),
    { says: /^The delta\n\nThe ministry said 300/ },
  ],
  ["a PDF of three pages", "a.pdf", () => pdfOf(["300 left", "400 left", "500 left"]), { says: "300 left\f400 left\f500 left" }],
  [
    "a PDF that says it has a million pages",
    "a.pdf",
    () => Buffer.from(pdfOf([FIGURE])).fill("/Count 9999999".slice(0, 8), 71, 79),
    { says: /./ },
  ],
  ["a Word document", "a.docx", () => docxOf(wordParagraph("300 left") + wordParagraph("400 left")), { says: "300 left\n\n400 left" }],
  ["an old Word document, or one under a password", "a.docx", () => bytesOf("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), "encrypted"],
  ["a zip bomb in a Word document", "a.docx", () => docxOf(wordParagraph("0".repeat(150_000_000))), "zip_bomb"],
  [
    "a Word document of many files",
    "a.docx",
    () =>
      docxOf(
        "",
        Array.from({ length: 2_001 }, (_, index) => ({ name: `x${index}`, content: "" })),
      ),
    "zip_bomb",
  ],
  [
    "a Word document with two parts of one name",
    "a.docx",
    () => docxOf("", [{ name: "word/document.xml", content: wordXml("") }]),
    "zip_bomb",
  ],
  [
    "a Word document that lies about its size",
    "a.docx",
    () => zipOf([{ name: "word/document.xml", content: wordXml(wordParagraph("0".repeat(5_000_000))), declaredSize: 900 }]),
    "broken",
  ],
  [
    "a Word document with an encrypted part",
    "a.docx",
    () => zipOf([{ name: "word/document.xml", content: wordXml(""), isEncrypted: true }]),
    "encrypted",
  ],
  [
    "a Word document that names files outside of it",
    "a.docx",
    () => docxOf(wordParagraph(FIGURE), [{ name: "../../etc/passwd", content: "x" }]),
    "broken",
  ],
  ["a Word document nested too deep", "a.docx", () => docxOf(nested("w:p", 1_000)), "too_deep"],
  ["a Word document that breaks off", "a.docx", () => docxOf(wordParagraph(FIGURE)).slice(0, 120), "broken"],
  [
    "a Word document with a billion laughs",
    "a.docx",
    () => zipOf([{ name: "word/document.xml", content: `<!DOCTYPE a [<!ENTITY b "300">]>${wordXml(wordParagraph("&b; left"))}` }]),
    { says: "&b; left" },
  ],
  [
    "a Word document with hidden words, and words that are not hidden after all",
    "a.docx",
    () =>
      docxOf(
        `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>777 </w:t></w:r><w:r><w:t>300 </w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>left</w:t></w:r></w:p>`,
      ),
    { says: "300 left" },
  ],
  [
    "a Word document with a table",
    "a.docx",
    () => {
      const cell = (text: string) => `<w:tc>${text === "" ? "" : wordParagraph(text)}</w:tc>`;
      const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
      return docxOf(
        `${wordParagraph("Dead")}<w:tbl>${row("North", "70")}${row("", "")}${row("South", "4")}</w:tbl>${wordParagraph("End")}`,
      );
    },
    { says: "Dead\n\nNorth\t70\n\nSouth\t4\n\nEnd" },
  ],
  ["a zip without a document", "a.docx", () => zipOf([{ name: "x.xml", content: "<x/>" }]), "broken"],
  [
    "a Word document with deleted words",
    "a.docx",
    () => docxOf(`<w:del>${wordParagraph("300")}</w:del>${wordParagraph("400 left")}`),
    { says: "400 left" },
  ],
];

describe("a file with", () => {
  test.each(CASES)("%s", { timeout: LONGEST_MS }, async (_what, name, bytes, expected) => {
    const read = await readFile({ name, bytes: bytes() });
    if (typeof expected === "string") {
      expect(read).toEqual({ ok: false, fault: expected });
      return;
    }
    expect(read.ok ? read.value.text : read.fault).toMatch(
      expected.says instanceof RegExp ? expected.says : new RegExp(`^${escaped(expected.says)}$`),
    );
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

test("what a file tells of itself is read with it", { timeout: LONGEST_MS }, async () => {
  const page = `<html lang="en"><head><title>x</title><meta property="og:site_name" content="The Delta Post"><meta name="author" content="Ana">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-10-29T08:00:00Z"}]}</script></head>${ARTICLE}`;
  expect(await readFile({ name: "a.html", bytes: bytesOf(page) })).toMatchObject({
    value: { author: "Ana", publisher: "The Delta Post", published: "2024-10-29T08:00:00Z", language: "en" },
  });
  expect(await readFile({ name: "a.pdf", bytes: pdfOf([FIGURE]) })).toMatchObject({
    value: { title: "The delta", author: "Amina Diallo" },
  });
  const core = `<c xmlns:dc="x"><dc:title>The delta</dc:title><dc:creator>Ana</dc:creator></c>`;
  expect(
    await readFile({ name: "a.docx", bytes: docxOf(wordParagraph("1 left"), [{ name: "docProps/core.xml", content: core }]) }),
  ).toMatchObject({
    value: { title: "The delta", author: "Ana" },
  });
});

test("more files than can be read at once are told to wait", { timeout: LONGEST_MS }, async () => {
  const all = await Promise.all([1, 2, 3].map(async () => readFile({ name: "a.txt", bytes: bytesOf(FIGURE) })));
  expect(all.map((read) => (read.ok ? "read" : read.fault))).toEqual(["read", "read", "busy"]);
});

test("a file that was fetched is in the charset that its server named, unless it is UTF-8", async () => {
  const bytes = new Uint8Array([0x33, 0x30, 0x30, 0x20, 0xbf, 0xb0]);
  expect(await readFile({ name: "a.txt", bytes, charset: "iso-8859-5" })).toMatchObject({ value: { text: "300 ПА" } });
  expect(await readFile({ name: "a.html", bytes, charset: "iso-8859-5" })).toMatchObject({ value: { text: "300 ПА" } });
  expect(await readFile({ name: "a.txt", bytes: bytesOf("300 é"), charset: "iso-8859-5" })).toMatchObject({ value: { text: "300 é" } });
  expect(await readFile({ name: "a.txt", bytes: bytesOf("300"), charset: "no such" })).toMatchObject({ value: { text: "300" } });
});
