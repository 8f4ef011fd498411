"use client";

import type { ReactNode } from "react";
import { useForm } from "./action-form";

type Props = {
  /** The fields inside: where one of them holds something or is at fault, they are in sight. */
  readonly names: readonly string[];
  /** They hold something from the start. */
  readonly isFilled: boolean;
  readonly summary: string;
  readonly children: ReactNode;
};

/** Fields that most forms do not need, folded away. */
export function MoreFields({ names, isFilled, summary, children }: Props) {
  const { values, errors } = useForm().state;
  const isAtFault = names.some((name) => errors[name] !== undefined);
  const isOpen = isAtFault || isFilled || names.some((name) => (values[name] ?? "") !== "");
  return (
    // A fault opens them also where they had been folded by hand.
    <details key={isAtFault ? "fault" : "plain"} open={isOpen}>
      <summary className="inline-flex min-h-9 cursor-pointer items-center font-medium underline decoration-control underline-offset-2">
        {summary}
      </summary>
      {children}
    </details>
  );
}
