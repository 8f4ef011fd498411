import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";
import { preferences } from "@/lib/boundary/preferences";

export const metadata: Metadata = {
  title: { default: "Crossbearing", template: "%s · Crossbearing" },
  robots: { index: false },
  referrer: "same-origin",
};

/** Every answer carries a nonce of its own, so nothing is rendered ahead. */
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  const { theme, density } = await preferences();
  return (
    <html lang="en" data-theme={theme} data-density={density}>
      <head>
        <meta property="csp-nonce" nonce={nonce} content="" suppressHydrationWarning />
      </head>
      <body>{children}</body>
    </html>
  );
}
