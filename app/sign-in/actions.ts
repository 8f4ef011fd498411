"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireOwnOrigin } from "@/lib/boundary/form";
import { safePath } from "@/lib/boundary/hosts";
import { line } from "@/lib/boundary/inputs/form-fields";
import { text } from "@/lib/boundary/inputs/text";
import { clientOf, endSession, startSession } from "@/lib/boundary/session";
import { type FormState, failureWords, refused, valuesIn } from "@/lib/domain/form-state";
import { signIn, signInByLink } from "@/lib/usecases/accounts";

const signInForm = z.object({ email: line(320), password: text.max(1_000).default(""), next: text.max(2_000).optional() });

/** What cannot be an address and a password is tried as one that nobody has, so that it counts and takes as long. */
const NOBODY = { email: "", password: "", next: undefined };

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireOwnOrigin();
  const values = valuesIn(form);
  const given = signInForm.safeParse(values);
  const { email, password, next } = given.success ? given.data : NOBODY;
  const opened = await signIn(email, password, await clientOf());
  if (!opened.ok) {
    const message =
      opened.failure.code === "signed_out"
        ? "This e-mail address and password do not belong together. Check both and try again."
        : failureWords(opened.failure);
    return { ...refused({ email: values["email"] ?? "", next: next ?? "" }, opened.failure), message };
  }
  await startSession(opened.value);
  redirect(safePath(next));
}

export async function useLinkAction(token: string, _before: FormState, _form: FormData): Promise<FormState> {
  await requireOwnOrigin();
  const opened = await signInByLink(typeof token === "string" ? token.slice(0, 200) : "", await clientOf());
  if (!opened.ok) {
    return {
      ...refused({}, opened.failure),
      message: "This link was used before or has expired. On the server, npm run sign-in-link EMAIL prints a fresh one.",
    };
  }
  await startSession(opened.value);
  redirect("/");
}

export async function signOutAction(): Promise<void> {
  await requireOwnOrigin();
  await endSession();
  redirect("/sign-in");
}
