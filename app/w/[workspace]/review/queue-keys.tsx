"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

/** After G, for so long, another key may name a page, as G R does. */
const SEQUENCE_MS = 1_500;
/** What was pressed while something is under way waits no longer than this. */
const WAITS_MS = 5_000;
const WRITTEN_IN = "textarea, select, [contenteditable], [role='dialog'], input:not([type='radio']):not([type='checkbox'])";

/**
 * Lets single keys do what the queue shows: each element with `data-key` is followed, pressed or opened by its key, where no
 * field is written in; what is hidden is not meant. While the next claim is on its way J and K wait for it, and no other key is
 * heard, so that nobody decides on what they have not seen. The claim that comes next has the focus.
 */
export function QueueKeys() {
  const router = useRouter();
  const at = useSearchParams().toString();
  const waiting = useRef<Waiting>({ since: null, keys: [] });
  const isFirst = useRef(true);
  const before = useRef({ key: "", at: -SEQUENCE_MS });

  const press = (key: string): boolean => {
    const meant = [...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].find((element) => element.checkVisibility());
    if (meant === undefined) return false;
    const isStep = meant instanceof HTMLAnchorElement && meant.pathname === window.location.pathname;
    if (isStep || meant.closest("button[type='submit'], .undo button") !== null) waiting.current.since = Date.now();
    if (isStep) router.push(`${meant.pathname}${meant.search}`);
    else open(meant);
    return true;
  };

  useEffect(() => {
    if (!isFirst.current) document.querySelector<HTMLElement>("a[aria-current='true']")?.focus();
    isFirst.current = false;
    const { keys } = waiting.current;
    waiting.current = { since: null, keys: [] };
    const [first, ...rest] = keys;
    if (first !== undefined && press(first)) waiting.current.keys = rest;
    // What is pressed next is looked up anew; only another claim, or deed, counts here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);

  useEffect(() => {
    const forget = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches("[role='alert'], [aria-invalid='true']")) waiting.current = { since: null, keys: [] };
    };
    const listen = (event: KeyboardEvent) => {
      const { key, timeStamp } = event;
      const isSequence = before.current.key === "g" && timeStamp - before.current.at < SEQUENCE_MS;
      before.current = { key, at: timeStamp };
      if (isSequence || !isOurs(event)) return;
      if (!isUnderWay(waiting.current)) {
        waiting.current = { since: null, keys: [] };
        if (!press(key)) return;
      } else if (key === "j" || key === "k") waiting.current.keys.push(key);
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the keys of all pages, of which one may be the same.
    document.addEventListener("keydown", listen, { capture: true });
    document.addEventListener("focusin", forget);
    return () => {
      document.removeEventListener("keydown", listen, { capture: true });
      document.removeEventListener("focusin", forget);
    };
  });
  return null;
}

/** Since when something is under way, null where nothing is, and what was pressed since. */
type Waiting = { since: number | null; keys: string[] };

function isUnderWay({ since }: Waiting): boolean {
  return since !== null && Date.now() - since < WAITS_MS;
}

/** A key of the queue by itself, where no field is written in. */
function isOurs({ key, metaKey, ctrlKey, altKey, repeat, target }: KeyboardEvent): boolean {
  const isWritten = target instanceof Element && target.closest(WRITTEN_IN) !== null;
  return !(isWritten || metaKey || ctrlKey || altKey || repeat) && /^[a-z0-9]$/.test(key);
}

/** Follows, presses or opens; what is opened has the focus in its first field, and what is chosen leads on to what comes then. */
function open(meant: HTMLElement): void {
  meant.click();
  if (meant.tagName === "SUMMARY") meant.closest("details")?.querySelector<HTMLElement>("input, textarea")?.focus();
  const next = meant.dataset["then"];
  if (next !== undefined) document.querySelector<HTMLElement>(next)?.focus();
}
