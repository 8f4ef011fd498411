import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../bench/generate";
import { signedContext } from "../data/any-row.fixture";
import { disconnect } from "../data/client";
import type { WorkspaceId } from "../domain/ids";
import type { Actor } from "../domain/policy";
import { plantPerson } from "./planted.fixture";
import { search } from "./search";

// Beyond the newest few thousand claims the index of words is asked: what it finds is held against what was generated.

const SIZE = 9_000;
const STEP = 20_011;
let actors: readonly Actor[];

beforeAll(async () => {
  const owner = new pg.Client({ connectionString: process.env["OWNER_DATABASE_URL"] });
  await owner.connect();
  const made: Actor[] = [];
  for (const name of ["far searcher", "far stranger"]) {
    const { userId } = await plantPerson(name);
    await owner.query("begin");
    const enter = (workspaceId: string) => owner.query("select set_config('app.context', $1, true)", [signedContext(workspaceId, userId)]);
    const size = made.length === 0 ? SIZE : SIZE - 1;
    const { workspaceId } = await generate(owner, userId, { size, onOne: 1_000, enter });
    await owner.query("commit");
    made.push({ userId, workspaceId: workspaceId as WorkspaceId, role: "owner" });
  }
  await owner.end();
  actors = made;
}, 120_000);
afterAll(disconnect);

/** The town in the words of a generated claim. */
function townOf(number: number): string {
  const letters = "kolmarvestu";
  return Array.from(String((number * 7_919) % STEP), (digit) => letters[Number(digit)]!).join("");
}

async function numbers(text: string, { by = 0, before = null as number | null, most = 10 } = {}): Promise<number[]> {
  const result = await search(actors[by]!, { text, kind: "claim", before, most });
  if (!result.ok) throw new Error("an owner may search");
  return result.value.found.map(({ number }) => number);
}

function generated(holds: (number: number) => boolean, before: number, most: number): number[] {
  return Array.from({ length: SIZE }, (_, index) => SIZE - index)
    .filter((number) => number < before && holds(number))
    .slice(0, most);
}

describe("a search in a large workspace", () => {
  test("finds the rare among the old as among the new", async () => {
    for (const number of [3, 777, 4_000, 4_999, 5_001, 8_999]) {
      const town = townOf(number);
      expect(await numbers(`troops "${town}"`)).toEqual(generated((each) => townOf(each) === town, SIZE + 1, 10));
    }
  });

  test("finds beginnings, the newest first, from any place on, over the edge of what is looked through", async () => {
    for (const [start, before] of [
      ["kol", 9_001],
      ["kolm", 5_200],
      ["mar", 2_000],
      ["st", 5_001],
    ] as const)
      expect(await numbers(start, { before, most: 25 })).toEqual(generated((each) => townOf(each).startsWith(start), before, 25));
  });

  test("finds several words only where they stand together", async () => {
    const holds = (number: number) => (5 + (number % 20)) * 1_000 === 17_000 && townOf(number).startsWith("ko");
    expect(await numbers("17,000 ko", { most: 25 })).toEqual(generated(holds, SIZE + 1, 25));
    expect(await numbers("6,000 7,000")).toEqual([]);
    expect(await numbers('"troops around"')).toEqual([]);
  });

  test("finds phrases as they stand, and the rare beside a beginning that many claims hold", async () => {
    for (const number of [3, 777, 4_095, 4_096, 6_999, 7_001, 8_999]) {
      const town = townOf(number);
      const expected = generated((each) => townOf(each) === town, SIZE + 1, 10);
      for (const text of [`"near ${town}"`, `"troops near ${town}"`, `"${town}" t`, `"near ${town}" tr a`])
        expect(await numbers(text)).toEqual(expected);
      expect(await numbers(`"troops ${town}"`)).toEqual([]);
    }
    const holds = (number: number) => (5 + (number % 20)) * 1_000 === 17_000;
    expect(await numbers('"17,000 troops near"', { before: 6_500, most: 250 })).toEqual(generated(holds, 6_500, 250));
    expect(await numbers('"17,000" m', { most: 90 })).toEqual(
      generated((each) => holds(each) && townOf(each).startsWith("m"), SIZE + 1, 90),
    );
    expect(await numbers('"near troops"')).toEqual([]);
  });

  test("finds nothing that only another workspace holds", async () => {
    const town = townOf(SIZE);
    expect(await numbers(`"${town}"`)).toEqual([SIZE]);
    expect(await numbers(`"${town}"`, { by: 1 })).toEqual([]);
    expect(await numbers(town, { by: 1 })).not.toContain(SIZE);
  });
});
