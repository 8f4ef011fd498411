import { numberParam, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { findOriginal } from "@/lib/usecases/find-original";

type Context = { readonly params: Promise<{ workspace: string; number: string }> };

/** `GET /w/{workspace}/documents/{number}/original?text=1`: the file from which a text was read, for saving, never for showing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, number } = await params;
  const { actor } = await requireMember(workspace);
  const index = numberParam(queryText(new URL(request.url).searchParams.get("text") ?? undefined));
  const { name, bytes } = orNotFound(await findOriginal(actor, numberParam(number), index));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`,
    },
  });
}

/** Signs that `encodeURIComponent` leaves and RFC 8187 does not allow. */
function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
