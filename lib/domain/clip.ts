/** What is brought from a page elsewhere: its address, its title, and the words that were selected there. */
export type Clip = { readonly url: string; readonly title: string; readonly words: string };

/** So many characters of a selection are brought. */
const LONGEST = 100_000;

/** A clip as the fragment of an address, which browsers keep to themselves: no server is told, and none logs it. */
export function clipFragment({ url, title, words }: Clip): string {
  return `#${new URLSearchParams({ u: url, t: title, q: words.slice(0, LONGEST) }).toString()}`;
}

/** Reads a clip from a fragment; null where it holds none. */
export function clipIn(fragment: string): Clip | null {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const [url, title, words] = ["u", "t", "q"].map((name) => given.get(name) ?? "");
  if (url === undefined || title === undefined || words === undefined || `${url}${title}${words}` === "") return null;
  return { url: /^https?:\/\//.test(url) ? url : "", title, words };
}

/** What a phone hands on: some apps put the address at the end of the text. */
export function clipOfShare({ url, title, words }: Clip): Clip {
  if (url !== "") return { url, title, words };
  const found = /\s*(https?:\/\/\S+)\s*$/.exec(words);
  return found === null ? { url, title, words } : { url: found[1]!, title, words: words.slice(0, found.index) };
}

/** The script of a bookmark that brings the page one reads to an installation at `address`. */
export function bookmarklet(address: string): string {
  const target = JSON.stringify(`${address}#`);
  return `javascript:(()=>{const q=String(getSelection()).slice(0,${LONGEST});window.open(${target}+new URLSearchParams({u:location.href,t:document.title,q}))})()`;
}
