import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import type { UserId } from "../domain/ids";
import { type Permit, authorize } from "../domain/policy";
import { workspaceIdOf } from "../usecases/workspaces";
import { withClient } from "../../scripts/database/roles";
import { seedSample } from "../../prisma/seed/sample";
import { findClaim } from "./claims";
import { chosenClaims } from "./chosen-claims";
import { disconnect, transaction } from "./client";
import { findWholeQuestion } from "./question-claims";
import { findQuestion } from "./questions";
import { setWatch } from "./watches";

const FIRST = { standing: "any", sort: "recent", speakerId: null, ids: null, after: null, take: 50 } as const;

afterAll(disconnect);

async function plantSample(): Promise<Permit> {
  const userId = randomUUID() as UserId;
  await withClient(process.env["OWNER_DATABASE_URL"] ?? "", (client) =>
    client.query("insert into users (id, email, name) values ($1, $2, 'Reader of questions')", [userId, `${userId}@example.org`]),
  );
  const workspaceId = await workspaceIdOf(userId, await seedSample(userId, `Questions ${userId}`));
  const permit = authorize({ userId, workspaceId, role: "owner" }, "workspace:read");
  if (!permit.ok) throw new Error("no permit");
  return permit.value;
}

test("a question's claims are the same as each claim read by itself", async () => {
  const permit = await plantSample();
  const found = await transaction(permit, async (db) => {
    const pairs = [];
    for (const number of [1, 2, 3, 4, 5]) {
      const { claims, placements, question } = (await findWholeQuestion(db, permit, number))!;
      const alone = (await findQuestion(db, permit, number))!;
      const forLists = Object.keys(alone).filter((key) => !(key in question));
      expect(forLists.toSorted()).toEqual(["claimCount", "conflictCount", "headline", "updatedAt"]);
      expect(alone).toMatchObject(question);
      expect(placements.map(({ claimId }) => claimId)).toEqual(claims.map(({ id }) => id));
      for (const claim of claims) pairs.push([claim, await findClaim(db, permit, claim.number)] as const);
    }
    return pairs;
  });
  expect(found.length).toBeGreaterThan(10);
  for (const [together, alone] of found) expect(together).toEqual(alone);
});

test("a question is watched for whoever watches it, and for nobody else", async () => {
  const permit = await plantSample();
  const other = { ...permit, userId: randomUUID() as UserId };
  await transaction(permit, async (db) => {
    const { question } = (await findWholeQuestion(db, permit, 2))!;
    await setWatch(db, permit, question.id, true);
    expect(await findWholeQuestion(db, permit, 2)).toMatchObject({ isWatched: true });
    expect(await findWholeQuestion(db, permit, 3)).toMatchObject({ isWatched: false });
    expect(await findWholeQuestion(db, other, 2)).toMatchObject({ isWatched: false });
  });
});

test("no question of another workspace is found, whatever workspace is asked for", async () => {
  const [mine, theirs] = [await plantSample(), await plantSample()];
  expect(await transaction(mine, (db) => findWholeQuestion(db, theirs, 1))).toBeNull();
  expect(await transaction(mine, (db) => chosenClaims(db, theirs, 1, FIRST))).toEqual([]);
  expect(await transaction(mine, (db) => chosenClaims(db, mine, 1, FIRST))).toHaveLength(4);
});

test("a question with more claims than are read says so", async () => {
  const permit = await plantSample();
  await transaction(permit, async (db) => {
    const numbers = async (most: number) => {
      const { claims, isCut } = (await findWholeQuestion(db, permit, 1, most))!;
      return { numbers: claims.map(({ number }) => number), isCut };
    };
    expect(await numbers(4)).toEqual({ numbers: [1, 2, 3, 4], isCut: false });
    expect(await numbers(3)).toEqual({ numbers: [1, 2, 3], isCut: true });
  });
});
