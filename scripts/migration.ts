import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "./database/embedded-postgres";
import { Refusal } from "./refusal";
import { writeMigration } from "./database/new-migration";
import { prepareOwner } from "./database/roles";
import { run } from "./run";
import { readSettings } from "./settings";
import { say } from "./steps";

/** `npm run db:migration NAME`: writes the SQL that leads from the migrations to prisma/schema.prisma, on a database of its own. */
await run(async () => {
  const name = process.argv[2];
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Refusal("Name it in lower case: npm run db:migration add_watches");
  const { root } = readSettings(process.env);
  const folder = mkdtempSync(join(tmpdir(), "crossbearing-migration-"));
  chmodSync(folder, 0o711);
  const postgres = await startEmbedded(folder, { port: undefined, say });
  try {
    const owner = await prepareOwner(postgres.urlOf("postgres"), "migration", "for a moment");
    const file = await writeMigration(owner, root, name, new Date());
    say(
      file === null
        ? "prisma/schema.prisma holds nothing that the migrations do not."
        : `Wrote ${file}. Read it, and add what Prisma cannot say: checks, policies, functions.`,
    );
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
