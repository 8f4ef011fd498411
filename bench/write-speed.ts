import { randomUUID } from "node:crypto";
import { BLANK_CLAIM } from "../lib/domain/claim-draft";
import { readSheet } from "../lib/domain/claim-sheet";
import type { UserId, WorkspaceId } from "../lib/domain/ids";
import type { Actor } from "../lib/domain/policy";
import type { Result } from "../lib/domain/failure";
import { bulkEdit } from "../lib/usecases/bulk-edit";
import { editClaim } from "../lib/usecases/edit-claim";
import { importClaims } from "../lib/usecases/import-claims";
import { logClaim } from "../lib/usecases/log-claim";
import { undoChange } from "../lib/usecases/undo-change";
import type { Generated } from "./generate";

export type Speed = { readonly name: string; readonly median: number };

const TRIES = 15;
const QUESTION = 2;
const now = new Date("2024-11-01T00:00:00Z");

/** The median time of each kind of write on the question of twenty claims, one after another, in milliseconds; each is undone or withdrawn. */
export async function measureWrites(ownerId: string, { workspaceId, size }: Generated): Promise<Speed[]> {
  const actor: Actor = { userId: ownerId as UserId, workspaceId: workspaceId as WorkspaceId, role: "owner" };
  const input = () => ({
    ...BLANK_CLAIM,
    words: `around 7,000 troops near ${randomUUID().replaceAll(/[\d-]/g, "")}`,
    speaker: "Source 7",
    asOf: "2024-10-28",
  });
  const times: Record<string, number[]> = {};
  const timed = async <T>(name: string, work: () => Promise<Result<T>>): Promise<T> => {
    const started = performance.now();
    const done = await work();
    (times[name] ??= []).push(performance.now() - started);
    if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.failure)}`);
    return done.value;
  };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const claim = await timed("log a claim", () => logClaim(actor, input(), { questionNumber: QUESTION, now, isDuplicateMeant: true }));
    const edit = { number: claim.number, version: 1, reason: "misread", now };
    await timed("edit it", () => editClaim(actor, input(), edit));
    await timed("undo that", () => undoChange(actor, { change: null, now }));
    const numbers = Array.from({ length: 50 }, (_, index) => 1_001 + (index % 20) + 100 * Math.floor(index / 20));
    const change = { field: "note", value: `try ${tries}`, reason: "tried", numbers, seen: 2_000_000_000, now } as const;
    await timed("change 50 claims at once", () => bulkEdit(actor, change));
  }
  const { change } = await timed("paste 200 rows", async () => {
    const rows = Array.from({ length: 200 }, (_, index) => [`around ${30_000 + index} troops`, "Source 7", "2024-10-28"]);
    const sheet = readSheet([["words", "source", "as of"], ...rows]);
    return sheet.ok ? importClaims(actor, sheet.value, { questionNumber: QUESTION, now }) : sheet;
  });
  await timed("undo the paste", () => undoChange(actor, { change, now }));
  return Object.entries(times).map(([name, all]) => ({ name: `${name}, ${size}`, median: median(all) }));
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
