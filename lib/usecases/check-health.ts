import { transaction } from "../data/client";
import { isMigrated } from "../data/health";

/** Whether the database answers and is migrated. */
export async function isReady(): Promise<boolean> {
  try {
    return await transaction({}, isMigrated);
  } catch {
    return false;
  }
}
