import { queryText } from "@/lib/boundary/params";
import { problem } from "@/lib/boundary/handler";
import { requireMember } from "@/lib/boundary/session";
import { search } from "@/lib/usecases/search";

type Context = { readonly params: Promise<{ workspace: string }> };

const MOST = 5;

/** `GET /w/{workspace}/search/results?q=`: the first of each kind, for the command palette. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor } = await requireMember((await params).workspace);
  const text = queryText(new URL(request.url).searchParams.get("q") ?? undefined);
  const result = await search(actor, { text, kind: null, before: null, most: MOST });
  return result.ok ? Response.json(result.value.found) : problem(result.failure);
}
