"use server";

import { redirect } from "next/navigation";
import { requireOwnOrigin, valuesOf } from "@/lib/boundary/form";
import { safePath } from "@/lib/boundary/hosts";
import { clientOf, endSession, startSession } from "@/lib/boundary/session";
import { type FormState, failureWords, refused } from "@/lib/domain/form-state";
import { signIn, signInByLink } from "@/lib/usecases/accounts";

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireOwnOrigin();
  const values = valuesOf(form);
  const { email = "", password = "", next } = values;
  const opened = await signIn(email.trim().slice(0, 320), password.slice(0, 1_000), await clientOf());
  if (!opened.ok) {
    const message =
      opened.failure.code === "signed_out"
        ? "This e-mail address and password do not belong together. Check both and try again."
        : failureWords(opened.failure);
    return { ...refused({ email, next: next ?? "" }, opened.failure), message };
  }
  await startSession(opened.value);
  redirect(safePath(next));
}

export async function useLinkAction(token: string, _before: FormState, _form: FormData): Promise<FormState> {
  await requireOwnOrigin();
  const opened = await signInByLink(token.slice(0, 200), await clientOf());
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
