import { openDatabase } from "./database/open-database";
import { run } from "./run";
import { readSettings } from "./settings";

/** `npm run db:migrate`: brings the database up to date, and its serving role's rights with it. */
await run(async () => {
  const database = await openDatabase(readSettings(process.env));
  await database.close();
});
