import { transaction } from "../lib/data/client";
import { searchRecords } from "../lib/data/search";
import type { UserId, WorkspaceId } from "../lib/domain/ids";
import { authorize } from "../lib/domain/policy";
import { searchTerms } from "../lib/domain/search-words";
import type { Generated } from "./generate";
import { type Speed, median } from "./write-speed";

const TRIES = 15;

/** Everyday words, rare ones, beginnings, phrases that are there and that never are, two words that never meet, and none. */
const SEARCHES = ["troops", "tro", "tvsv", "17000", "17000 om", '"troops near"', '"troops around"', "6000 7000", "tvsv t", "zzzz"];

/** The median time of searches, with the way to the database and back, in milliseconds. */
export async function measureSearches(ownerId: string, { workspaceId, size }: Generated): Promise<Speed[]> {
  const permit = authorize({ userId: ownerId as UserId, workspaceId: workspaceId as WorkspaceId, role: "owner" }, "workspace:read");
  if (!permit.ok) throw new Error("an owner may read");
  const speeds: Speed[] = [];
  for (const text of SEARCHES) {
    const times: number[] = [];
    await transaction(permit.value, async (db) => {
      for (let tries = -3; tries < TRIES; tries += 1) {
        const started = performance.now();
        await searchRecords(db, permit.value, searchTerms(text), { kinds: ["claim"], before: null, most: 20 });
        if (tries >= 0) times.push(performance.now() - started);
      }
    });
    speeds.push({ name: `search ${text}, ${size}`, median: median(times) });
  }
  return speeds;
}
