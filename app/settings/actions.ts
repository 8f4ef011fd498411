"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { personAction } from "@/lib/boundary/action";
import { requireOwnOrigin } from "@/lib/boundary/form";
import { choice, line } from "@/lib/boundary/inputs/form-fields";
import { text } from "@/lib/boundary/inputs/text";
import { keepPreferences } from "@/lib/boundary/preferences";
import { requirePerson } from "@/lib/boundary/session";
import { ok } from "@/lib/domain/failure";
import { DATE_NOTATIONS, NUMBER_NOTATIONS } from "@/lib/domain/notation";
import { DENSITIES, KEYS, THEMES } from "@/lib/domain/preferences";
import { SHORTCUT_IDS, type ShortcutId, type ShortcutKeys, chosenKeys } from "@/lib/domain/shortcut-keys";
import { idFrom } from "@/lib/domain/ids";
import { changePassword, endSessions, renamePerson } from "@/lib/usecases/accounts";

/** Where one lands after saving; each time another address, so that the page is told anew and its forms are empty again. */
const saved = (what: string) => `/settings?saved=${what}&at=${Date.now()}`;

export const renameAction = personAction(z.object({ name: line(100) }), async (person, { name }) => {
  const renamed = await renamePerson(person, name);
  return renamed.ok ? ok(saved("name")) : renamed;
});

const password = text.max(1_000).default("");

export const changePasswordAction = personAction(z.object({ current: password, next: password }), async (person, given) => {
  const changed = await changePassword(person, given);
  return changed.ok ? ok(saved("password")) : changed;
});

const keyFields = Object.fromEntries(SHORTCUT_IDS.map((id) => [`key-${id}`, line(10)])) as Record<
  `key-${ShortcutId}`,
  ReturnType<typeof line>
>;
const look = z.object({
  theme: choice(THEMES),
  density: choice(DENSITIES),
  keys: choice(KEYS),
  numbers: choice(NUMBER_NOTATIONS),
  dates: choice(DATE_NOTATIONS),
  ...keyFields,
});

export const preferencesAction = personAction(look, async (_person, { theme, density, keys, numbers, dates, ...typed }) => {
  const own = chosenKeys(Object.fromEntries(SHORTCUT_IDS.map((id) => [id, typed[`key-${id}`]])) as ShortcutKeys);
  if (!own.ok) return own;
  const kept = await keepPreferences({ theme, density, keys, numbers, dates, own: own.value });
  return kept.ok ? ok(saved("look")) : kept;
});

export async function endSessionsAction(which: string): Promise<void> {
  await requireOwnOrigin();
  const person = await requirePerson();
  const only = idFrom(which);
  if (only !== null) await endSessions(person, { only });
  else if (which === "others") await endSessions(person, "others");
  redirect(saved("sessions"));
}
