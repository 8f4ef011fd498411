import { reachDatabase } from "./database/reach-database";
import { type NotedHead, verifyHistory } from "./database/verify-history";
import { Refusal } from "./refusal";
import { run } from "./run";
import { readSettings } from "./settings";
import { say } from "./steps";

const HEAD = /^([a-z0-9-]+):(\d{1,9}):([0-9a-f]{64})$/;

/** `npm run audit:verify [WORKSPACE:CHANGE:HASH …]`: whether nobody altered the history, also not since heads that were noted. */
await run(async () => {
  const noted = process.argv.slice(2).map(headFrom);
  const { ownerUrl, close } = await reachDatabase(readSettings(process.env));
  try {
    const verified = await verifyHistory(ownerUrl, noted);
    for (const { slug, changes, head, fault } of verified)
      say(fault === null ? `${slug}: ${changes} changes hold. Note this head: ${slug}:${changes}:${head}` : `${slug}: BROKEN, ${fault}`);
    const unknown = noted.filter(({ slug }) => !verified.some((each) => each.slug === slug));
    if (unknown.length > 0) throw new Refusal(`No workspace is called ${unknown.map(({ slug }) => slug).join(", ")}.`);
    const broken = verified.filter(({ fault }) => fault !== null).length;
    if (broken > 0) throw new Refusal(`The history of ${broken} of ${verified.length} workspaces does not hold; see above.`);
  } finally {
    await close();
  }
});

function headFrom(text: string): NotedHead {
  const [, slug, change, hash] = HEAD.exec(text) ?? [];
  if (slug === undefined || hash === undefined)
    throw new Refusal(`“${text}” is no head: give WORKSPACE:CHANGE:HASH, as this command prints it.`);
  return { slug, change: Number(change), hash };
}
