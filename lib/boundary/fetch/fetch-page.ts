import "server-only";
import { type Answer, askOnce } from "./ask-once";
import { isLessSecure, judgeAddress } from "./judge-address";
import { INTERNET, type Network } from "./network";
import type { Original } from "../../domain/document-file";
import type { Fetched, PageFault } from "../../domain/fetched-page";
import { env } from "../../env";

/** A page as the file that its server sent, and how it came; or why it did not. */
export type FetchedPage =
  { readonly ok: true; readonly file: Original; readonly fetched: Fetched } | { readonly ok: false; readonly fault: PageFault };

/** Whether this installation fetches pages at all. */
export function isFetchingOn(): boolean {
  return env().FETCH_PAGES === "on";
}

const MOST_HOPS = 5;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/, "html"],
  [/^application\/pdf\b/, "pdf"],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\b/, "docx"],
  [/^text\/(?:plain|markdown)\b/, "txt"],
];

/**
 * Fetches what stands at an address on the internet. Every address on the way is judged anew, and only the machine that was
 * judged is asked; nothing of ours goes with it. Ends by its deadline whatever the other side does.
 */
export async function fetchPage(address: string, network: Network = INTERNET): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(network.deadlineMs);
  const late = new Promise<FetchedPage>((resolve) => {
    signal.addEventListener("abort", () => resolve(fault("too_slow")), { once: true });
  });
  return Promise.race([follow(address, network, signal), late]);
}

async function follow(address: string, network: Network, signal: AbortSignal): Promise<FetchedPage> {
  const hops: string[] = [];
  for (let next = address; hops.length <= MOST_HOPS;) {
    const judged = await judgeAddress(next, network);
    if (typeof judged === "string") return fault(judged);
    hops.push(judged.url.href);
    const answer = await askOnce(judged, network, signal);
    if (typeof answer === "string") return fault(signal.aborted ? "too_slow" : answer);
    if (answer.kind === "page") return pageOf(answer, hops);
    if (isLessSecure(judged.url.href, answer.to)) return fault("not_secure");
    next = answer.to;
  }
  return fault("too_many_hops");
}

/** The encoding that a server names, as labels of encodings look. */
function charsetIn(type: string): { readonly charset?: string } {
  const charset = /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(type)?.[1];
  return charset === undefined ? {} : { charset };
}

function fault(name: PageFault): FetchedPage {
  return { ok: false, fault: name };
}

function pageOf({ type, bytes, status }: Extract<Answer, { kind: "page" }>, hops: readonly string[]): FetchedPage {
  const ending = ENDINGS.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1];
  if (ending === undefined) return fault("other_content");
  const url = hops.at(-1)!;
  const { hostname, pathname } = new URL(url);
  const last = pathname.split("/").at(-1) ?? "";
  const name = `${last.replace(/\.[^.]*$/, "") || hostname}.${ending}`;
  return {
    ok: true,
    file: { name: name.slice(-200), bytes, ...charsetIn(type) },
    fetched: { url, hops: hops.slice(0, -1), status, at: new Date().toISOString() },
  };
}
