"use client";

import { forgetAllDrafts } from "@/components/ui/form-draft";

/** Signs out, and leaves nothing that was being written behind in this browser. */
export function SignOut({ action }: { readonly action: () => Promise<void> }) {
  return (
    <form action={action} onSubmit={forgetAllDrafts}>
      <button type="submit" className="min-h-9 cursor-pointer underline decoration-control underline-offset-2">
        Sign out
      </button>
    </form>
  );
}
