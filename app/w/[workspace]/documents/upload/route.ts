import { formOf, giverOf, goTo, readAndKeep } from "../given-file";
import { receiveFile } from "@/lib/boundary/files/receive-file";
import { numberParamOr } from "@/lib/boundary/params";

type Context = { readonly params: Promise<{ workspace: string }> };

/** `POST /w/{workspace}/documents/upload`: a form with a file, read and kept as a document, or as a newer text of the one it names. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const giver = await giverOf(request, (await params).workspace);
  if (giver instanceof Response) return giver;
  const received = giver.isTooOften ? "busy" : await receiveFile(request);
  if (typeof received === "string") return goTo(formOf(giver.base, null, received));
  const number = numberParamOr(null, received.fields.get("document") ?? "");
  return readAndKeep(giver, { file: received.file, number });
}
