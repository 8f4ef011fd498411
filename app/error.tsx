"use client";

import { Sheet } from "@/components/shell/page";

export default function ErrorPage({ error, reset }: { readonly error: Error & { digest?: string }; readonly reset: () => void }) {
  return (
    <Sheet title="This page could not be shown">
      <p className="mb-2">Something went wrong on the server. Nothing that was saved is lost.</p>
      {error.digest === undefined ? null : <p className="mb-5 text-sm text-muted">If you report it, name {error.digest}.</p>}
      <button type="button" className="button button-primary" onClick={reset}>
        Try again
      </button>
    </Sheet>
  );
}
