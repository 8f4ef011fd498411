import { Refusal } from "./refusal";
import { openDatabase, runningOwnerUrl } from "./database/open-database";
import { externalUrls } from "./database/roles";
import { makeSignInLink } from "./first-run";
import { run } from "./run";
import { type Settings, readSettings } from "./settings";
import { say } from "./steps";

/** `npm run sign-in-link EMAIL`: a fresh one-time link for whoever holds the machine. */
async function printLink(email: string | undefined): Promise<void> {
  if (email === undefined) throw new Refusal("Say whose: npm run sign-in-link EMAIL");
  const settings = readSettings(process.env);
  const { ownerUrl, close } = await reachDatabase(settings);
  try {
    const link = await makeSignInLink(ownerUrl, settings.publicUrl, email);
    if (link === null) throw new Refusal(`Nobody here has the address ${email}.`);
    say(link);
  } finally {
    await close();
  }
}

/** The database of a server that runs, or one opened for the moment. */
async function reachDatabase(settings: Settings): Promise<{ ownerUrl: string; close: () => Promise<void> }> {
  const close = () => Promise.resolve();
  if (settings.databaseUrl !== undefined) {
    const { owner } = await externalUrls(settings.databaseUrl, settings.databaseOwnerUrl, settings.secret);
    return { ownerUrl: owner, close };
  }
  const running = runningOwnerUrl(settings);
  if (running !== null) return { ownerUrl: running, close };
  const database = await openDatabase(settings);
  return { ownerUrl: database.urls.owner, close: database.close };
}

await run(() => printLink(process.argv[2]));
