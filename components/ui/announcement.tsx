"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What was just done, told where one lands after it, so that the keyboard goes on from there. */
export function Announcement({ children }: { readonly children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} role="status" tabIndex={-1} className="no-print mb-4 border-s-4 border-accent bg-surface px-3 py-2">
      {children}
    </p>
  );
}
