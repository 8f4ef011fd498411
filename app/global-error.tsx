"use client";

import "./globals.css";
import ErrorPage from "./error";

export default function GlobalError(props: { readonly error: Error & { digest?: string }; readonly reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
