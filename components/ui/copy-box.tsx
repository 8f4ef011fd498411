"use client";

import { useId, useRef, useState } from "react";
import { useScripts } from "./use-scripts";

/** A text to take along: selected as a whole when it is entered, and copied by its button where there are scripts. */
export function CopyBox({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId();
  const hasScripts = useScripts();
  const box = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState("");
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setOutcome("Copied.");
      },
      () => {
        box.current?.select();
        setOutcome("It is selected: copy it with your keyboard.");
      },
    );
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {label}
      </label>
      <textarea
        ref={box}
        id={id}
        readOnly
        rows={3}
        value={text}
        dir="auto"
        className="control text-sm"
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <p className="mt-1 flex min-h-9 items-center gap-3 [@media(scripting:none)]:hidden">
        <button type="button" className="button" disabled={!hasScripts} onClick={copy}>
          Copy {label}
        </button>
        <span role="status" className="text-sm text-muted">
          {outcome}
        </span>
      </p>
    </div>
  );
}
