import { clipFragment, clipOfShare } from "@/lib/domain/clip";

/** So many characters of what a phone shares are taken. */
const LONGEST = 100_000;

/**
 * `POST /clip/share`: what a phone shares with the app it installed. It goes back to the same browser in the fragment of an address;
 * nothing is kept, so nobody needs to be signed in, and a form of somebody else's can do no more than a link.
 */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? 0) > LONGEST * 4) return new Response("Too much was shared.\n", { status: 413 });
  const form = await request.formData().catch(() => null);
  if (form === null) return new Response("What was shared is no form that can be read.\n", { status: 400 });
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, LONGEST) : "";
  };
  const clip = clipOfShare({ url: field("url"), title: field("title"), words: field("text") });
  return new Response(null, { status: 303, headers: { location: `/clip${clipFragment(clip)}` } });
}
