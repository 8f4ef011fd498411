import { formOf, giverOf, goTo, readAndKeep } from "../given-file";
import { fetchPage, isFetchingOn } from "@/lib/boundary/fetch/fetch-page";

type Context = { readonly params: Promise<{ workspace: string }> };

/** `POST /w/{workspace}/documents/fetch?document=1`: a form with an address, whose page is fetched, read and kept as a file would be. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const giver = await giverOf(request, (await params).workspace);
  if (giver instanceof Response) return giver;
  const url = (new URLSearchParams(await request.text()).get("url") ?? "").trim().slice(0, 2_001);
  if (!isFetchingOn()) return goTo(formOf(giver, "off", url));
  if (giver.isTooOften) return goTo(formOf(giver, "busy", url));
  const page = await fetchPage(url);
  return page.ok ? readAndKeep(giver, page) : goTo(formOf(giver, page.fault, url));
}
