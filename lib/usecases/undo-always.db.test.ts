import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import { type Actor, authorize } from "../domain/policy";
import { bulkEdit } from "./bulk-edit";
import { editClaim, withdrawClaim } from "./edit-claim";
import { CLAIM } from "./inputs.fixture";
import { judgeOrigin } from "./judge-origin";
import { type LoadedQuestion, loadQuestion } from "./load-question";
import { overruleReading } from "./overrule-reading";
import { explainDisagreement, overruleRelation } from "./overrule-relation";
import { plantSampleOwner } from "./planted.fixture";
import { ruleScope } from "./rule-scope";
import { undoChange } from "./undo-change";

const now = new Date("2024-11-01T00:00:00Z");
const WAYS = ["edit", "withdraw", "bulk", "reading", "relation", "scope", "origin", "cause"] as const;
type Step = { readonly way: (typeof WAYS)[number]; readonly pick: number };
let actor: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("undoing always");
});
afterAll(disconnect);

async function loaded(): Promise<LoadedQuestion> {
  const permit = authorize(actor, "workspace:read");
  const found = permit.ok ? await transaction(actor, (db) => loadQuestion(db, permit.value, 1)) : permit;
  if (!found.ok) throw new Error("the question is there");
  return found.value;
}

/** All that the claims and their judgements say, without the versions that tell how often they were saved. */
function told({ claims, placements, judgements }: LoadedQuestion) {
  return {
    claims: claims.map(({ version: _version, ...claim }) => ({
      ...claim,
      stances: claim.stances.map(({ kind, factor }) => ({ kind, factor })),
    })),
    origins: judgements.map(({ id, kind, verdict }) => [id, kind, verdict]),
    judgements: placements.map(({ rulings, overrules }) =>
      [...rulings, ...overrules].map(({ id: _id, ...rest }) => rest).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ),
  };
}

/** Does one thing; false where it is refused, as it is so already or cannot be. */
async function take({ way, pick }: Step): Promise<boolean> {
  const { claims, placements } = await loaded();
  const [claim, other] = [claims[pick % (claims.length - 1)]!, claims[(pick % (claims.length - 1)) + 1]!];
  const { version } = placements.find(({ claimId }) => claimId === claim.id)!;
  const edit = { number: claim.number, version: claim.version, reason: "to try", now };
  const judging = { questionNumber: 1, claimNumber: claim.number, claimVersion: claim.version, reason: "to try", version, now };
  const ways: Readonly<Record<Step["way"], () => Promise<{ readonly ok: boolean }>>> = {
    edit: () => editClaim(actor, { ...CLAIM, words: `about ${pick + 1},500`, speaker: pick % 2 === 0 ? "NATO" : "Oslo" }, edit),
    withdraw: () => withdrawClaim(actor, claim.standing === "current", edit),
    bulk: () =>
      bulkEdit(actor, {
        numbers: claims.map(({ number }) => number),
        field: pick % 2 === 0 ? "note" : "asOf",
        value: pick % 2 === 0 ? `note ${pick}` : "2024-10-20",
        seen: 2_000_000_000,
        reason: "to try",
        now,
      }),
    reading: () => overruleReading(actor, { ...judging, reading: { from: "5", to: `${pick + 10}`, ordinarilyFrom: "", ordinarilyTo: "" } }),
    relation: () =>
      overruleRelation(actor, { ...judging, otherNumber: other.number, otherVersion: other.version, label: "not_comparable" }),
    cause: () => explainDisagreement(actor, { ...judging, otherNumber: other.number, otherVersion: other.version, cause: "scope" }),
    origin: () =>
      judgeOrigin(actor, {
        kind: "same_origin",
        verdict: pick % 2 === 0 ? "positive" : "unsure",
        left: `C${claim.number}`,
        right: `C${other.number}`,
        reason: "to try",
        shownAt: null,
        now,
      }),
    scope: () => ruleScope(actor, { ...judging, facet: "place", isSame: pick % 2 === 0 }),
  };
  const changes = () => transaction(actor, (db) => db.change.count());
  const before = await changes();
  const done = await ways[way]();
  return done.ok && (await changes()) > before;
}

test("whatever was done last, undoing it leaves everything as it was, and undoing that as it had become", async () => {
  const step = fc.record({ way: fc.constantFrom(...WAYS), pick: fc.nat(40) });
  await fc.assert(
    fc.asyncProperty(step, fc.boolean(), async (each, isKept) => {
      const before = told(await loaded());
      // What is refused does not count as a run; too many of them fail the property.
      fc.pre(await take(each));
      const after = told(await loaded());
      expect(await undoChange(actor, { change: null, now })).toMatchObject({ ok: true, value: { left: 0 } });
      expect(told(await loaded())).toEqual(before);
      if (!isKept) return;
      const { seq } = await transaction(actor, (db) => db.change.findFirstOrThrow({ orderBy: { seq: "desc" }, select: { seq: true } }));
      expect((await undoChange(actor, { change: seq, now })).ok).toBe(true);
      expect(told(await loaded())).toEqual(after);
    }),
    { numRuns: 40 },
  );
}, 120_000);
