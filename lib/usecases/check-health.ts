import { transaction } from "../data/client";

/** Whether the database answers. */
export async function isReady(): Promise<boolean> {
  try {
    await transaction({}, (db) => db.$queryRaw`select 1`);
    return true;
  } catch {
    return false;
  }
}
