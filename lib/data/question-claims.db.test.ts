import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import type { UserId } from "../domain/ids";
import { type Permit, authorize } from "../domain/policy";
import { workspaceIdOf } from "../usecases/workspaces";
import { withClient } from "../../scripts/database/roles";
import { seedSample } from "../../prisma/seed/sample";
import { findClaim } from "./claims";
import { disconnect, transaction } from "./client";
import { findWholeQuestion } from "./question-claims";
import { findQuestion } from "./questions";

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
      expect(await findQuestion(db, permit, number)).toMatchObject(question);
      expect(placements.map(({ claimId }) => claimId)).toEqual(claims.map(({ id }) => id));
      for (const claim of claims) pairs.push([claim, await findClaim(db, permit, claim.number)] as const);
    }
    return pairs;
  });
  expect(found.length).toBeGreaterThan(10);
  for (const [together, alone] of found) expect(together).toEqual(alone);
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
