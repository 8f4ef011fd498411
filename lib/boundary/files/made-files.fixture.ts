import { crc32, deflateRawSync } from "node:zlib";

// Files for tests, made byte by byte: what is wrong with them is said where they are made.

export const bytesOf = (text: string, encoding: BufferEncoding = "utf8"): Uint8Array => new Uint8Array(Buffer.from(text, encoding));

type Part = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says of its size, where that is not so. */
  readonly declaredSize?: number;
  readonly isEncrypted?: boolean;
};

/** A zip of parts (PKWARE APPNOTE 4.3). */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize, isEncrypted = false } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declaredSize ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), fields, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, ...directory, Buffer.from("PK\u0005\u0006"), end]));
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The main part of a Word document, around what stands in its body. */
export const wordXml = (body: string) => `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
export const wordParagraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Word document of some parts beside its main one. */
export function docxOf(body: string, more: readonly Part[] = []): Uint8Array {
  return zipOf([{ name: "word/document.xml", content: wordXml(body) }, ...more]);
}

/** A line of a page; after ">" it stands further right. */
function drawnLine(line: string): string {
  return line.startsWith(">") ? `60 0 Td (${line.slice(1)}) Tj -60 -14 Td` : `(${line}) Tj 0 -14 Td`;
}

/** A PDF with some lines of text on each page; `trailer` and `font` may be broken on purpose. */
export function pdfOf(pages: readonly string[], { trailer = "", before = "" }: { trailer?: string; before?: string } = {}): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, index) => `${4 + index * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((page, index) => {
      const drawn = page === "" ? "0 0 100 100 re f" : `BT /F1 12 Tf 72 720 Td ${page.split("\n").map(drawnLine).join(" ")} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
    "<< /Title (The delta) /Author (Amina Diallo) >>",
  ];
  let file = `${before}%PDF-1.7\n`;
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return bytesOf(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info ${size - 1} 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF`,
    "latin1",
  );
}

/** A lock whose key nobody has: neither the empty password opens it nor another. */
export const LOCK = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`;
