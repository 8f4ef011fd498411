import { formOf, giverOf, goTo, readAndKeep } from "../given-file";
import { receiveFile } from "@/lib/boundary/files/receive-file";

type Context = { readonly params: Promise<{ workspace: string }> };

/** `POST /w/{workspace}/documents/upload?document=1`: a form with a file, read and kept as a document, or as a newer text of the one named. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const giver = await giverOf(request, (await params).workspace);
  if (giver instanceof Response) return giver;
  const file = giver.isTooOften ? "busy" : await receiveFile(request);
  return typeof file === "string" ? goTo(formOf(giver, file)) : readAndKeep(giver, { file });
}
