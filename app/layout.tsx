import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Crossbearing", template: "%s · Crossbearing" },
  robots: { index: false },
  referrer: "same-origin",
};

/** Every answer carries a nonce of its own, so nothing is rendered ahead. */
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html lang="en">
      <head>
        <meta property="csp-nonce" nonce={nonce} content="" suppressHydrationWarning />
      </head>
      <body>{children}</body>
    </html>
  );
}
