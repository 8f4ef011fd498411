import { openDatabase, runningOwnerUrl } from "./open-database";
import { externalUrls } from "./roles";
import type { Settings } from "../settings";

/** The database of a server that runs, or one opened for the moment. */
export async function reachDatabase(settings: Settings): Promise<{ ownerUrl: string; close: () => Promise<void> }> {
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
