"use client";

import { useEffect, useRef, useState } from "react";
import { POSITION_WORDS, RELATION_WORDS, TONE_CLASS } from "@/components/question/words";
import type { Position } from "@/lib/domain/claim";
import type { Label } from "@/lib/domain/comparison/relation";

export type Preview = {
  readonly reading: string | null;
  /** What it says on a yes/no matter. */
  readonly position: Position | null;
  readonly fault: string | null;
  readonly relations: readonly {
    readonly number: number;
    readonly speaker: string;
    readonly label: Label;
    readonly isProvisional: boolean;
    readonly why: string;
  }[];
  readonly duplicate: number | null;
  readonly newSources: readonly string[];
};

const UNREAD: Preview = {
  reading: null,
  position: null,
  fault: "It cannot be shown just now; saving is not affected.",
  relations: [],
  duplicate: null,
  newSources: [],
};

/** What the words would be read as, and how the claim would stand to those that are there; asked anew while one types. */
export function ClaimPreview({ preview }: { readonly preview: (form: FormData) => Promise<Preview> }) {
  const anchor = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Preview | null>(null);
  useEffect(() => {
    const form = anchor.current?.closest("form");
    if (form == null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const ask = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const turn = ++asked;
        void preview(new FormData(form)).then(
          (answer) => {
            if (turn === asked) setShown(answer);
          },
          () => {
            if (turn === asked) setShown(UNREAD);
          },
        );
      }, 250);
    };
    form.addEventListener("input", ask);
    form.addEventListener("change", ask);
    ask();
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", ask);
      form.removeEventListener("change", ask);
    };
  }, [preview]);
  return (
    // Beside the fields where there is room: what changes above a field moves it, and closes the suggestions below it.
    <div className="xl:absolute xl:inset-y-0 xl:start-[calc(100%+2rem)] xl:w-52 2xl:w-64 [@media(scripting:none)]:hidden">
      <div ref={anchor} className="min-h-44 border-s-4 border-accent bg-surface px-4 py-3 xl:sticky xl:top-4">
        <h2 className="mb-2">As it will be read</h2>
        {shown === null ? (
          <p className="text-muted">Write the words above: the reading and the relation to the other claims appear here before you save.</p>
        ) : (
          <Answer preview={shown} />
        )}
      </div>
    </div>
  );
}

function Answer({ preview: { fault, reading, position, relations, duplicate, newSources } }: { readonly preview: Preview }) {
  return (
    <>
      <p className="mb-2" aria-live="polite">
        {position === null ? (reading ?? (fault === null ? "No figure of its own." : null)) : `Its source ${POSITION_WORDS[position]}.`}
        {fault === null ? null : <span className="block text-muted">{fault}</span>}
      </p>
      {duplicate === null ? null : (
        <p className="mb-2 font-medium text-conflict">C{duplicate} already says this: same source, figure and as-of date.</p>
      )}
      {newSources.length === 0 ? null : (
        <p className="mb-2 text-sm text-muted">
          New {newSources.length === 1 ? "source" : "sources"} on saving: {newSources.join(", ")}
        </p>
      )}
      <ul className="grid gap-1">
        {relations.map(({ number, speaker, label, isProvisional, why }) => (
          <li key={number}>
            <span className={`font-medium ${TONE_CLASS[RELATION_WORDS[label].tone]}`}>
              <span aria-hidden="true">{RELATION_WORDS[label].glyph} </span>
              {RELATION_WORDS[label].word}
            </span>{" "}
            {isProvisional ? "(provisional) " : ""}
            with C{number} <bdi>{speaker}</bdi>
            <span className="block text-sm text-muted">{why}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
