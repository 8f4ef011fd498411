import { isReady } from "@/lib/usecases/check-health";

/** Answers 200 while the database can be reached, else 503. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ status: ready ? "ready" : "unavailable" }, { status: ready ? 200 : 503 });
}
