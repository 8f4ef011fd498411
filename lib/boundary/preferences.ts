import "server-only";
import { cookies } from "next/headers";
import { type Result, ok } from "../domain/failure";
import { type Notation, WRITE_NUMBER, type WriteNumber } from "../domain/notation";
import { type Preferences, preferencesText, readPreferences } from "../domain/preferences";
import { sessionCookie } from "./session-cookie";

const NAME = "look";
const LIFETIME_SECONDS = 400 * 86_400;

/** How whoever asks likes the app, by their browser's cookie. */
export async function preferences(): Promise<Preferences> {
  return readPreferences((await cookies()).get(NAME)?.value ?? "");
}

type Writing = Pick<Notation, "dates"> & { readonly write: WriteNumber };

/** How whoever asks likes our own numbers and dates written. */
export async function writing(): Promise<Writing> {
  const { numbers, dates } = await preferences();
  return { write: WRITE_NUMBER[numbers], dates };
}

/** Keeps preferences in the browser that asked. */
export async function keepPreferences(chosen: Preferences): Promise<Result<Preferences>> {
  (await cookies()).set(NAME, preferencesText(chosen), { ...sessionCookie().options, maxAge: LIFETIME_SECONDS });
  return ok(chosen);
}
