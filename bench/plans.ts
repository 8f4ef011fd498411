import { transaction } from "../lib/data/client";

type Plan = { readonly "Node Type": string; readonly "Relation Name"?: string; readonly Plans?: readonly Plan[] };

/** The queries of the lists and pages that read claims, as the app's role plans them; those that scan claims whole are named. */
export async function sequentialScans(workspaceId: string, userId: string): Promise<string[]> {
  return transaction({ workspaceId, userId }, async (db) => {
    const source = await db.source.findFirstOrThrow({ select: { id: true } });
    const question = await db.question.findFirstOrThrow({ where: { number: 1 }, select: { id: true } });
    const plans = {
      "claims of a source": await db.$queryRaw<
        { "QUERY PLAN": { Plan: Plan }[] }[]
      >`explain (format json) select * from claims where workspace_id = ${workspaceId}::uuid and speaker_id = ${source.id}::uuid order by number desc limit 51`,
      "placements of a question": await db.$queryRaw<
        { "QUERY PLAN": { Plan: Plan }[] }[]
      >`explain (format json) select claim_id from placements where workspace_id = ${workspaceId}::uuid and question_id = ${question.id}::uuid`,
      "claims of a question": await db.$queryRaw<
        { "QUERY PLAN": { Plan: Plan }[] }[]
      >`explain (format json) select c.* from claims c where c.workspace_id = ${workspaceId}::uuid and c.id in (select claim_id from placements p where p.workspace_id = ${workspaceId}::uuid and p.question_id = ${question.id}::uuid)`,
      "a claim by number": await db.$queryRaw<
        { "QUERY PLAN": { Plan: Plan }[] }[]
      >`explain (format json) select * from claims where workspace_id = ${workspaceId}::uuid and number = 77`,
    };
    return Object.entries(plans)
      .filter(([, rows]) => scansClaims(rows[0]!["QUERY PLAN"][0]!.Plan))
      .map(([name]) => name);
  });
}

function scansClaims(plan: Plan): boolean {
  const isScan = plan["Node Type"] === "Seq Scan" && ["claims", "placements"].includes(plan["Relation Name"] ?? "");
  return isScan || (plan.Plans ?? []).some(scansClaims);
}
