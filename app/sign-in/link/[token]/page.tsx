import { Sheet } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/field";
import { useLinkAction } from "../../actions";

export const metadata = { title: "Sign in with a link" };

type Props = { readonly params: Promise<{ token: string }> };

/** Opening the link only shows this button: what scans links in mail does not use it up. */
export default async function LinkPage({ params }: Props) {
  const { token } = await params;
  return (
    <Sheet title="Sign in with your one-time link">
      <ActionForm action={useLinkAction.bind(null, token)}>
        <p className="mb-5">The link works once, for one hour. You can then set a password under your name.</p>
        <SubmitButton>Sign in</SubmitButton>
      </ActionForm>
    </Sheet>
  );
}
