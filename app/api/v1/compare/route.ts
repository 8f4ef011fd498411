import { compareJson } from "@/lib/boundary/compare-response";
import { parseCompareInput } from "@/lib/boundary/inputs/compare-input";
import { problem, readJson } from "@/lib/boundary/handler";
import { compare } from "@/lib/domain/comparison/compare";
import { networkOf } from "@/lib/domain/network";
import { allowRequest } from "@/lib/usecases/limit-requests";

const LARGEST_BYTES = 1_000_000;

/** `POST /api/v1/compare`: METHOD on the claims given. Touches no stored data, so it asks for no sign-in; limited instead. */
export async function POST(request: Request): Promise<Response> {
  const allowed = await allowRequest(`compare from ${networkOf(request.headers.get("x-client-address") ?? "unknown")}`);
  if (!allowed.ok) return problem(allowed.failure);
  const body = await readJson(request, LARGEST_BYTES);
  if (!body.ok) return problem(body.failure);
  const input = parseCompareInput(body.value);
  const comparison = input.ok ? compare(input.value) : input;
  if (!comparison.ok) return problem(comparison.failure);
  const pairs = new URL(request.url).searchParams.get("pairs") === "none" ? "none" : "default";
  return new Response([...compareJson(comparison.value, pairs)].join(""), { headers: { "content-type": "application/json" } });
}
