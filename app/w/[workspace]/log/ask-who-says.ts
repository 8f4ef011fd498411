import "server-only";
import { type ModelFault, askModel } from "@/lib/boundary/model/ask-model";
import { type Result, invalid, ok, refuse } from "@/lib/domain/failure";
import { type Actor, mayDo } from "@/lib/domain/policy";
import type { Proposal } from "@/lib/domain/text/proposals";
import { allowRequest } from "@/lib/usecases/limit-requests";

const FAULTS: Readonly<Record<ModelFault, string>> = {
  too_long: "is sent at most 40,000 characters: paste the part that matters, or find claims without it.",
  no_answer: "did not answer: find claims without it, or ask again later. Nothing is lost.",
  no_proposals: "gave an answer that cannot be read: find claims without it, or ask again. Nothing is lost.",
};

/** What the language model of this installation says of a text that a member lets it read; a refusal of "model" where it says nothing. */
export async function askWhoSays(actor: Actor, text: string): Promise<Result<readonly Proposal[]>> {
  if (!mayDo(actor.role, "claim:write")) return refuse({ code: "forbidden" });
  const allowed = await allowRequest(`model for ${actor.workspaceId}`);
  if (!allowed.ok) return allowed;
  const asked = await askModel(text);
  return typeof asked === "string" ? invalid("model", FAULTS[asked]) : ok(asked);
}
