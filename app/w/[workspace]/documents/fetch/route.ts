import { formOf, giverOf, goTo, readAndKeep } from "../given-file";
import { fetchPage, isFetchingOn } from "@/lib/boundary/fetch/fetch-page";
import { numberParamOr } from "@/lib/boundary/params";

type Context = { readonly params: Promise<{ workspace: string }> };

/** `POST /w/{workspace}/documents/fetch`: a form with an address, whose page is fetched, read and kept as a file would be. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const giver = await giverOf(request, (await params).workspace);
  if (giver instanceof Response) return giver;
  const form = new URLSearchParams(await request.text());
  const url = (form.get("url") ?? "").trim().slice(0, 2_001);
  const number = numberParamOr(null, form.get("document") ?? "");
  const back = (fault: Parameters<typeof formOf>[2]) => goTo(formOf(giver.base, number, fault, url));
  if (!isFetchingOn()) return back("off");
  if (giver.isTooOften) return back("busy");
  const page = await fetchPage(url);
  return page.ok ? readAndKeep(giver, { file: page.file, fetched: page.fetched, number }) : back(page.fault);
}
