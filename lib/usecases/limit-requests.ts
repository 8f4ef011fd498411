import { countTry } from "../data/accounts";
import { transaction } from "../data/client";
import { type Result, ok, refuse } from "../domain/failure";

const MOST = 60;
const SECONDS = 60;

/** Lets a caller do something sixty times a minute, counted in the database for all processes together. */
export async function allowRequest(key: string): Promise<Result<null>> {
  const { tries, secondsLeft } = await transaction({}, (db) => countTry(db, key, SECONDS));
  return tries > MOST ? refuse({ code: "rate_limited", seconds: secondsLeft }) : ok(null);
}
