import { type Failure, type Result, invalid, ok } from "../domain/failure";
import { failureWords } from "../domain/form-state";

const STATUS: Readonly<Record<Failure["code"], number>> = {
  invalid: 422,
  not_found: 404,
  signed_out: 401,
  forbidden: 404,
  stale: 412,
  duplicate: 409,
  decided: 409,
  own_claim: 403,
  rate_limited: 429,
  busy: 503,
};

const BUSY_SECONDS = 5;

/** A refusal as RFC 9457 problem details, naming the fields at fault. */
export function problem(failure: Failure): Response {
  const status = failure.code === "invalid" && failure.field === "request" ? badRequest(failure) : STATUS[failure.code];
  const errors = failure.code === "invalid" ? { errors: [{ pointer: pointerTo(failure.field), message: failure.reason }] } : {};
  const seconds = { rate_limited: "seconds" in failure ? failure.seconds : 0, busy: BUSY_SECONDS }[failure.code as string];
  const retry = seconds === undefined ? {} : { "retry-after": String(seconds) };
  return new Response(JSON.stringify({ type: "about:blank", title: failureWords(failure), status, ...errors }), {
    status,
    headers: { "content-type": "application/problem+json", ...retry },
  });
}

function badRequest({ kind }: Extract<Failure, { code: "invalid" }>): number {
  return kind === "too_large" ? 413 : 400;
}

/** "claims[3].figure.x" as a JSON pointer, "/claims/3/figure/x". */
function pointerTo(field: string): string {
  return field === "request" ? "" : `/${field.replaceAll("[", ".").replaceAll("]", "").split(".").join("/")}`;
}

/** The JSON body of a request, read no further than the limit. */
export async function readJson(request: Request, largest: number): Promise<Result<unknown>> {
  const text = await readText(request, largest);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch {
    return invalid("request", "is not JSON");
  }
}

async function readText(request: Request, largest: number): Promise<Result<string>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > largest) return invalid("request", `is larger than ${largest} bytes`, "too_large");
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks).toString("utf8"));
}

/** A body that is plain text as `{ text }`, with what the address says beside it; any other as JSON. */
export async function readTextOrJson(request: Request, largest: number): Promise<Result<unknown>> {
  if (!(request.headers.get("content-type") ?? "").startsWith("text/plain")) return readJson(request, largest);
  const text = await readText(request, largest);
  return text.ok ? ok({ ...Object.fromEntries(new URL(request.url).searchParams), text: text.value }) : text;
}
