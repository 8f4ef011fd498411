import { Refusal } from "./refusal";
import { reachDatabase } from "./database/reach-database";
import { makeSignInLink } from "./first-run";
import { run } from "./run";
import { readSettings } from "./settings";
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

await run(() => printLink(process.argv[2]));
