import type { Result } from "../domain/failure";
import type { ReviewState } from "../domain/claim";
import type { Actor, Role } from "../domain/policy";
import { decideReview } from "./decide-review";
import { CLAIM, QUESTION } from "./inputs.fixture";
import { logClaim } from "./log-claim";
import { asOwner, plantOwner, plantPerson } from "./planted.fixture";
import { saveQuestion } from "./save-question";
import { showClaim } from "./show-claim";

export const now = new Date("2024-11-01T00:00:00Z");
export const YES = { isAccepted: true, answers: [], reason: null, note: "" } as const;
export const NO = { isAccepted: false, answers: [], reason: "figure", note: "It says 12,500." } as const;
export const TEXT = "Officials spoke first. Kyiv said about 12,000 had come. Others were silent. Nobody denied it.";

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A workspace with a question, its owner, an analyst Ana and a reviewer Rae. */
export async function plantReviewing(): Promise<Readonly<Record<"owner" | "ana" | "rae", Actor>>> {
  const owner = await plantOwner("review owner");
  must(await saveQuestion(owner, { ...QUESTION, title: "How many came?", newMeasure: "People", newUnit: "people" }, null, now));
  const join = async (name: string, role: Role): Promise<Actor> => {
    const { userId } = await plantPerson(name);
    await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, $3::role)", [owner.workspaceId, userId, role]);
    return { ...owner, userId, role };
  };
  return { owner, ana: await join("review ana", "analyst"), rae: await join("review rae", "reviewer") };
}

let logged = 0;
/** The source of the claim that was logged last. */
export const lastSource = () => `Source ${logged}`;

/** A claim that somebody logs, which nobody else did: its number. */
export async function logs(actor: Actor, more: Partial<typeof CLAIM> = {}): Promise<number> {
  logged += 1;
  const input = { ...CLAIM, speaker: lastSource(), words: `about ${12 + logged},000`, ...more };
  return must(await logClaim(actor, input, { questionNumber: 1, now, isDuplicateMeant: true })).number;
}

/** Decides on a claim as one who looks at it now, or as a page showed it before: at a version, after a review. */
export async function decide(
  actor: Actor,
  number: number,
  decision: typeof YES | typeof NO = YES,
  page: { readonly version?: number; readonly seen?: string } = {},
) {
  const seen = must(await showClaim(actor, number)).reviews[0]?.id ?? "";
  return decideReview(actor, decision, { number, version: 1, seen, now, ...page });
}

export async function stateOf(actor: Actor, number: number): Promise<ReviewState> {
  return must(await showClaim(actor, number)).claim.reviewState;
}
