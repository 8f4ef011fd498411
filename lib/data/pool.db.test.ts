import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { plantOwner } from "../usecases/planted.fixture";
import { disconnect, inOneGo, reading, transaction } from "./client";
import { newId } from "./new-id";
import { ok, refuse } from "../domain/failure";

const TRANSACTIONS = Number(process.env["POOLED_TRANSACTIONS"] ?? "2000");

afterAll(disconnect);

test(`${TRANSACTIONS} transactions of two workspaces on shared connections, a tenth of them broken off, see no foreign row`, async () => {
  const desks = [await plantOwner("one"), await plantOwner("two")] as const;
  let wrong = 0;
  let brokenOff = 0;
  const one = async (index: number) => {
    const desk = desks[index % 2]!;
    const isBrokenOff = index % 10 === 7;
    await transaction(desk, async (db) => {
      const seen = await db.workspace.findMany({ select: { id: true } });
      const ids = seen.map(({ id }) => id);
      if (ids.length !== 1 || ids[0] !== desk.workspaceId) wrong += 1;
      if (isBrokenOff) throw new Error("broken off");
    }).catch((error: unknown) => {
      if ((error as Error).message !== "broken off") throw error;
      brokenOff += 1;
    });
  };
  for (let start = 0; start < TRANSACTIONS; start += 20) await Promise.all(Array.from({ length: 20 }, (_, offset) => one(start + offset)));
  expect({ wrong, brokenOff }).toEqual({ wrong: 0, brokenOff: TRANSACTIONS / 10 });
});

test("a connection that served a workspace shows nothing without a context", async () => {
  const desk = await plantOwner("before");
  for (let tries = 0; tries < 30; tries += 1) {
    await transaction(desk, (db) => db.workspace.count());
    expect(await transaction({}, (db) => db.workspace.count())).toBe(0);
  }
});

test("what only reads sees its workspace alone, can write nothing, and leaves nothing behind where it is broken off", async () => {
  const desks = [await plantOwner("left"), await plantOwner("right")] as const;
  const one = async (index: number) => {
    const desk = desks[index % 2]!;
    const seen = reading(desk, async (db) => {
      const rows = await db.$queryRaw<{ id: string }[]>`select id from workspaces where id <> ${newId()}::uuid`;
      if (index % 10 === 7) throw new Error("broken off");
      return rows;
    });
    await (index % 10 === 7 ? expect(seen).rejects.toThrow("broken off") : expect(seen).resolves.toEqual([{ id: desk.workspaceId }]));
  };
  for (let start = 0; start < 200; start += 20) await Promise.all(Array.from({ length: 20 }, (_, offset) => one(start + offset)));
  await expect(reading(desks[0], (db) => db.$queryRaw`update workspaces set name = ''`)).rejects.toMatchObject({ code: "25006" });
  expect(await reading({}, (db) => db.$queryRaw`select id from workspaces`)).toEqual([]);
});

test("a connection that is lost while something is read fails that reading alone", async () => {
  const desk = await plantOwner("cut off");
  const cut = reading(desk, async (db) => {
    const [{ pid }] = await db.$queryRaw<[{ pid: number }]>`select pg_backend_pid() as pid`;
    await reading(desk, (other) => other.$queryRaw`select pg_terminate_backend(${pid}::integer, 5000)`);
    return db.$queryRaw`select 1`;
  });
  await expect(cut).rejects.toThrow();
  expect(await reading(desk, (db) => db.$queryRaw`select 1 as one`)).toEqual([{ one: 1 }]);
});

test("a workspace's writers take turns, and a fault of one leaves the next its turn", async () => {
  const context = { workspaceId: randomUUID(), userId: randomUUID() };
  const order: string[] = [];
  const slow = inOneGo(context, async (db) => {
    await db.$queryRaw`select pg_sleep(0.05)::text`;
    order.push("slow");
    return ok(null);
  });
  const broken = inOneGo(context, () => {
    order.push("broken");
    throw new Error("a fault");
  });
  const refused = inOneGo(context, () => {
    order.push("refused");
    return Promise.resolve(refuse({ code: "not_found" }));
  });
  await slow;
  await expect(broken).rejects.toThrow("a fault");
  expect(await refused).toEqual({ ok: false, failure: { code: "not_found" } });
  expect(order).toEqual(["slow", "broken", "refused"]);
});

test("a lock that is not to be had is a refusal to try again, not a fault", async () => {
  const context = { workspaceId: randomUUID(), userId: randomUUID() };
  const held = transaction(context, async (db) => {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${context.workspaceId}, 0))`;
    return inOneGo(context, () => Promise.resolve(ok("never")));
  });
  expect(await held).toEqual({ ok: false, failure: { code: "busy" } });
});
