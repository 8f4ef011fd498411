"use client";

import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from "react";
import { type Passage, selectedPassage, showChosen } from "./passages";
import { useSentences } from "./use-sentences";
import { useScripts } from "@/components/ui/use-scripts";

type Props = {
  /** Where a passage is logged, and cited for a claim, but for its place; null for those who may not. */
  readonly paths: { readonly log: string; readonly claims: string; readonly cite: string } | null;
  /** The text by its title, publisher, day and address, for quoting it. */
  readonly source: string;
  /** Whether single keys do anything. */
  readonly areKeysOn: boolean;
};

/** What can be done with a passage of a text: it is selected with the mouse or a finger, or by sentences with the keyboard. */
export function PassageBar({ paths, source, areKeysOn }: Props) {
  const hasScripts = useScripts();
  const passage = useSelection();
  const citing = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  // What is selected at the press of a key: the page may not have been told of it yet, or the bar's own field has the focus.
  const selectedNow = () => selectedPassage() ?? passage;
  const deeds = {
    log: () => {
      const selected = selectedNow();
      if (paths !== null && selected !== null) goTo(`${paths.log}${placeQuery(selected)}`);
    },
    cite: () => citing.current?.focus(),
    copy: () => {
      const selected = selectedNow();
      if (selected === null) return;
      navigator.clipboard.writeText(`“${selected.words}” — ${source}`).then(
        () => setCopied(selected.words),
        () => setCopied(null),
      );
    },
  };
  const { begin, heard } = useSentences(areKeysOn, passage !== null, deeds);
  if (!hasScripts) return null;
  return (
    <>
      <p className="no-print mb-4 text-sm text-muted">
        Select words to {paths === null ? "copy them with their source" : "log, cite or copy them"}, or{" "}
        <button type="button" className="min-h-6 underline decoration-control underline-offset-2" onClick={begin}>
          go through the sentences
        </button>
        {areKeysOn ? (
          <>
            {" "}
            (<kbd>S</kbd>)
          </>
        ) : null}
        .
      </p>
      <p role="status" className="sr-only">
        {heard}
      </p>
      {passage === null ? null : (
        <div role="region" aria-label="Selected words" className="passage-bar no-print">
          {paths === null ? null : (
            <>
              <a href={`${paths.log}${placeQuery(passage)}`} className="button button-primary">
                Log {areKeysOn ? <kbd>L</kbd> : null}
              </a>
              <CiteFor claims={paths.claims} query={`${paths.cite}${placeQuery(passage)}`} field={citing} areKeysOn={areKeysOn} />
            </>
          )}
          <button type="button" className="button" onClick={deeds.copy}>
            {copied === passage.words ? "Copied" : "Copy with its source"} {areKeysOn ? <kbd>Y</kbd> : null}
          </button>
        </div>
      )}
    </>
  );
}

function placeQuery({ start, end }: Passage): string {
  return `&at=${start}&end=${end}`;
}

function goTo(path: string): void {
  window.location.assign(path);
}

/** The passage that is selected now; writing in the bar's own field leaves it as it was. */
function useSelection(): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    const listen = () => {
      if (document.activeElement instanceof HTMLInputElement) return;
      showChosen();
      setPassage(selectedPassage());
    };
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, []);
  return passage;
}

type CiteProps = {
  readonly claims: string;
  readonly query: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly areKeysOn: boolean;
};

/** The claim for which a passage is cited, by its number. */
function CiteFor({ claims, query, field, areKeysOn }: CiteProps) {
  const go = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = /\d+/.exec(field.current?.value ?? "")?.[0];
    if (number !== undefined) goTo(`${claims}/${number}/cite?${query}`);
  };
  return (
    <form onSubmit={go} className="flex items-center gap-2">
      <label className="flex items-center gap-2">
        Cite for {areKeysOn ? <kbd>C</kbd> : null}
        <input
          ref={field}
          name="claim"
          required
          pattern="\s*[Cc]?\d{1,9}\s*"
          placeholder="C3"
          className="control w-20"
          autoComplete="off"
        />
      </label>
      <button className="button">Cite</button>
    </form>
  );
}
