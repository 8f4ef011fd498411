"use client";

import { useEffect, useRef } from "react";

/** After G, for so long, another key may name a page, as G R does. */
const SEQUENCE_MS = 1_500;
const WRITTEN_IN = "textarea, select, [contenteditable], [role='dialog'], input:not([type='radio']):not([type='checkbox'])";

/**
 * Lets single keys do what the page shows: each element with `data-key` is followed, pressed or opened by its key, where no
 * field is written in. What is hidden is not meant; a summary opens, and its first field gets the focus.
 */
export function PageKeys({ focus }: { /** What gets the focus where one lands after a deed. */ readonly focus: string | null }) {
  useEffect(() => {
    if (focus !== null) document.querySelector<HTMLElement>(focus)?.focus();
  }, [focus]);
  const before = useRef({ key: "", at: -SEQUENCE_MS });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, timeStamp: at, target } = event;
      const isSequence = before.current.key === "g" && at - before.current.at < SEQUENCE_MS;
      before.current = { key, at };
      const isWritten = target instanceof Element && target.closest(WRITTEN_IN) !== null;
      if (isSequence || isWritten || event.metaKey || event.ctrlKey || event.altKey || !/^[a-z0-9]$/.test(key)) return;
      const meant = [...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].find((element) => element.checkVisibility());
      if (meant === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      press(meant);
    };
    // Before the keys of all pages, of which one may be the same.
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, []);
  return null;
}

function press(meant: HTMLElement): void {
  meant.click();
  const opened = meant.closest("details");
  if (meant.tagName === "SUMMARY") opened?.querySelector<HTMLElement>("input, textarea")?.focus();
  const next = meant.dataset["then"];
  if (next !== undefined) document.querySelector<HTMLElement>(next)?.focus();
}
