"use client";

import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { type Shortcut, shortcutFor, shortcutsOf } from "./shortcuts";

const Palette = lazy(() => import("./palette").then(({ Palette: component }) => ({ default: component })));
const ShortcutSheet = lazy(() => import("./palette").then(({ ShortcutSheet: component }) => ({ default: component })));

type Props = { readonly base: string; readonly path: string; readonly areKeysOn: boolean };

const SEQUENCE_MS = 1_500;

/** The keyboard of a workspace: ⌘K or Ctrl K opens the palette, single keys lead on where no field has the focus. */
export function Keyboard({ base, path, areKeysOn }: Props) {
  const [isOpen, setOpen] = useState<"palette" | "sheet" | null>(null);
  const typed = useRef<Typed>(NOTHING_TYPED);
  useEffect(() => {
    const shortcuts = shortcutsOf(base, path);
    const listen = (event: KeyboardEvent) => {
      if (isPaletteKey(event)) {
        event.preventDefault();
        setOpen("palette");
      } else if (areKeysOn && isPlainKey(event)) {
        const [meant, next] = meaningOf(shortcuts, typed.current, event);
        typed.current = next;
        if (meant === null) return;
        event.preventDefault();
        follow(meant, setOpen);
      }
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [base, path, areKeysOn]);
  const close = () => setOpen(null);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen("palette")}>
        Go to… <kbd>Ctrl K</kbd>
      </button>
      <Suspense>
        {isOpen === "palette" ? <Palette base={base} shortcuts={shortcutsOf(base, path)} close={close} /> : null}
        {isOpen === "sheet" ? <ShortcutSheet shortcuts={shortcutsOf(base, path)} close={close} /> : null}
      </Suspense>
    </>
  );
}

type Typed = { readonly keys: readonly string[]; readonly at: number };
const NOTHING_TYPED: Typed = { keys: [], at: 0 };

/** ⌘K where there is a ⌘ key, as Ctrl K deletes there to the end of the line; else Ctrl K. */
function isPaletteKey({ metaKey, ctrlKey, key }: KeyboardEvent): boolean {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (isMac ? metaKey : ctrlKey) && key.toLowerCase() === "k";
}

const HAS_KEYS_OF_ITS_OWN = "input, textarea, select, [contenteditable], [role='dialog'], [role='grid']";

/** A key by itself, where no field has the focus. */
function isPlainKey({ metaKey, ctrlKey, altKey, target }: KeyboardEvent): boolean {
  return !(metaKey || ctrlKey || altKey || (target instanceof Element && target.closest(HAS_KEYS_OF_ITS_OWN) !== null));
}

/** What a key means after those typed just before it, and what is typed after it. */
function meaningOf(shortcuts: readonly Shortcut[], typed: Typed, { key, timeStamp: at }: KeyboardEvent): [Shortcut | null, Typed] {
  const before = at - typed.at < SEQUENCE_MS ? typed.keys : [];
  const meant = shortcutFor(shortcuts, [...before, key]) ?? shortcutFor(shortcuts, [key]);
  return meant === "more" ? [null, { keys: [key], at }] : [meant, NOTHING_TYPED];
}

function follow({ id, to }: Shortcut, open: (what: "palette" | "sheet") => void): void {
  const field = id === "search" ? document.querySelector<HTMLInputElement>("main input[type=search]") : null;
  if (field !== null) {
    field.focus();
    return;
  }
  if ("path" in to) window.location.assign(to.path);
  else open(to.open);
}
