"use client";

import type { ReactNode } from "react";
import { useForm } from "./action-form";

/** Fields of the surrounding form that are shown once they are asked for, and where the form was refused. */
export function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { state } = useForm();
  return (
    <details open={state.message !== null}>
      <summary className="inline-flex min-h-9 cursor-pointer items-center underline decoration-control underline-offset-2">{title}</summary>
      <div className="mt-3 grid max-w-xl gap-3">{children}</div>
    </details>
  );
}
