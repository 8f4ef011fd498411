import { queryText } from "@/lib/boundary/params";
import { problem } from "@/lib/boundary/handler";
import { findMember } from "@/lib/boundary/session";
import { search } from "@/lib/usecases/search";

type Context = { readonly params: Promise<{ workspace: string }> };

const MOST = 5;

/** `GET /w/{workspace}/search/results?q=`: the first of each kind, for the command palette. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const member = await findMember((await params).workspace);
  if (!member.ok) return problem(member.failure);
  const text = queryText(new URL(request.url).searchParams.get("q") ?? undefined);
  const result = await search(member.value.actor, { text, kind: null, before: null, most: MOST });
  return result.ok ? Response.json(result.value.found) : problem(result.failure);
}
