import { transaction } from "../../lib/data/client";
import { insertPlace } from "../../lib/data/scopes";
import { BLANK_CLAIM, type ClaimInput } from "../../lib/domain/claim-draft";
import type { Result } from "../../lib/domain/failure";
import type { PlaceId, UserId } from "../../lib/domain/ids";
import { type Actor, authorize } from "../../lib/domain/policy";
import { addSnapshot } from "../../lib/usecases/add-snapshot";
import { decideReview } from "../../lib/usecases/decide-review";
import { judgeOrigin } from "../../lib/usecases/judge-origin";
import { logClaim } from "../../lib/usecases/log-claim";
import { saveQuestion } from "../../lib/usecases/save-question";
import { saveSource } from "../../lib/usecases/save-source";
import { createWorkspace, workspaceIdOf } from "../../lib/usecases/workspaces";
import { SAMPLE_DOCUMENT, SAMPLE_JUDGEMENT, SAMPLE_TEXT, sampleClaims, sampleQuestions, sampleSources } from "./sample-story";

/** The moment the sample is told from, so that it is the same on every machine. */
const NOW = new Date("2024-10-31T12:00:00Z");

/** Makes the sample workspace with the story's questions, sources and claims, by the same commands that people use. */
export async function seedSample(ownerId: UserId, name = "DPRK–Russia"): Promise<string> {
  const slug = must(await createWorkspace(ownerId, name));
  const actor: Actor = { userId: ownerId, workspaceId: await workspaceIdOf(ownerId, slug), role: "owner" };
  for (const source of sampleSources) must(await saveSource(actor, source, null));
  const places = await makePlaces(actor);
  const numbers: number[] = [];
  for (const question of sampleQuestions(places)) numbers.push(must(await saveQuestion(actor, question, null, NOW)).number);
  for (const { question, ...claim } of sampleClaims(places)) {
    const input: ClaimInput = { ...BLANK, ...claim };
    must(await logClaim(actor, input, { questionNumber: numbers[question - 1]!, now: NOW, isDuplicateMeant: false }));
  }
  must(await judgeOrigin(actor, { ...SAMPLE_JUDGEMENT, shownAt: null, now: NOW }));
  must(await addSnapshot(actor, 1, { text: SAMPLE_TEXT }));
  for (const number of REVIEWED)
    must(await decideReview(actor, { isAccepted: true, answers: [], reason: null, note: "" }, { number, version: 1, seen: "", now: NOW }));
  return slug;
}

/** The claims that were accepted; the others wait, so that there is something to review. */
const REVIEWED = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const BLANK: ClaimInput = { ...BLANK_CLAIM, document: SAMPLE_DOCUMENT, published: "2024-10-29/2024-10-31" };

export type SamplePlaces = { readonly russia: PlaceId; readonly easternRussia: PlaceId; readonly ukraine: PlaceId };

async function makePlaces(actor: Actor): Promise<SamplePlaces> {
  const permit = must(authorize(actor, "question:write"));
  return transaction(permit, async (db) => {
    const russia = await insertPlace(db, permit, { name: "Russia", parentId: null, partsAreDisjoint: false });
    const easternRussia = await insertPlace(db, permit, { name: "eastern Russia", parentId: russia, partsAreDisjoint: false });
    await insertPlace(db, permit, { name: "Kursk region", parentId: russia, partsAreDisjoint: false });
    const ukraine = await insertPlace(db, permit, { name: "Ukraine", parentId: null, partsAreDisjoint: false });
    return { russia, easternRussia, ukraine };
  });
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The sample could not be made: ${JSON.stringify(result.failure)}`);
  return result.value;
}
