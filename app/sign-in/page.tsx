import { redirect } from "next/navigation";
import { Sheet } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton, TextField } from "@/components/ui/field";
import { safePath } from "@/lib/boundary/hosts";
import { currentPerson } from "@/lib/boundary/session";
import { signInAction } from "./actions";

export const metadata = { title: "Sign in" };

type Props = { readonly searchParams: Promise<{ next?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safePath((await searchParams).next);
  if ((await currentPerson()) !== null) redirect(next);
  return (
    <Sheet title="Sign in">
      <ActionForm action={signInAction} className="grid gap-4">
        <input type="hidden" name="next" value={next} />
        <TextField name="email" label="E-mail address" type="email" autoComplete="username" autoFocus />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        <div>
          <SubmitButton>Sign in</SubmitButton>
        </div>
      </ActionForm>
      <p className="mt-8 text-sm text-muted">
        No password yet, or forgotten? Whoever runs this server can print a one-time link: <code>npm run sign-in-link your@address</code>.
      </p>
    </Sheet>
  );
}
