import { Parser } from "htmlparser2";
import { type Entry, type ZipFile, fromBufferPromise } from "yauzl";
import { Unreadable } from "./unreadable";

const MOST_ENTRIES = 2_000;
const MOST_BYTES = 200_000_000;
const MOST_IN_A_PART = 50_000_000;
/** A part that grows by more than this, and is not small, is made to be unpacked and not to be read. */
const STEEPEST = 100;
const SMALL = 1_000_000;
const DEEPEST = 256;

/** The parts of a zip by name. */
export type ZipParts = { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> };

/** Opens a zip, and refuses from its directory alone, before anything is unpacked, what would unpack to too much. */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > MOST_ENTRIES) throw new Unreadable("zip_bomb");
    const entries = new Map<string, Entry>();
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize, compressedSize } = entry;
      declared += uncompressedSize;
      const isSteep = uncompressedSize > SMALL && uncompressedSize > compressedSize * STEEPEST;
      if (declared > MOST_BYTES || isSteep || entries.has(fileName)) throw new Unreadable("zip_bomb");
      if (entry.isEncrypted()) throw new Unreadable("encrypted");
      entries.set(fileName, entry);
    }
    return { zip, entries };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("broken");
  }
}

/** What is done with each tag and each text of a part. */
export type XmlHandlers = {
  readonly open?: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (tag: string) => void;
  readonly text?: (text: string) => void;
};

/** Streams one part through a parser that knows no DTD and no entities but the five of XML; false where there is no such part. */
export async function eachTag({ zip, entries }: ZipParts, name: string, { open, close, text }: XmlHandlers): Promise<boolean> {
  const entry = entries.get(name);
  if (entry === undefined) return false;
  if (entry.uncompressedSize > MOST_IN_A_PART) throw new Unreadable("zip_bomb");
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw new Unreadable("too_deep");
        open?.(tag, attributes);
      },
      onclosetag: (tag) => {
        depth -= 1;
        close?.(tag);
      },
      ontext: (words) => text?.(words),
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const chunk of await zip.openReadStreamPromise(entry)) parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    parser.write(decoder.decode());
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("broken");
  }
  if (depth !== 0) throw new Unreadable("broken");
  parser.end();
  return true;
}
