import { parseReadInput } from "@/lib/boundary/inputs/read-input";
import { problem, readTextOrJson } from "@/lib/boundary/handler";
import { candidatesJson } from "@/lib/boundary/read-response";
import { networkOf } from "@/lib/domain/network";
import { readCandidates } from "@/lib/domain/text/read-candidates";
import { allowRequest } from "@/lib/usecases/limit-requests";

const LARGEST_BYTES = 200_000;

/** `POST /api/v1/read`: the claims that a text may make. Touches no stored data, so it asks for no sign-in; limited instead. */
export async function POST(request: Request): Promise<Response> {
  const allowed = await allowRequest(`read from ${networkOf(request.headers.get("x-client-address") ?? "unknown")}`);
  if (!allowed.ok) return problem(allowed.failure);
  const body = await readTextOrJson(request, LARGEST_BYTES);
  if (!body.ok) return problem(body.failure);
  const input = parseReadInput(body.value);
  if (!input.ok) return problem(input.failure);
  const { text, ...background } = input.value;
  return new Response(candidatesJson(text, readCandidates(text, background)), { headers: { "content-type": "application/json" } });
}
