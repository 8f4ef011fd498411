"use client";

import { Suspense, lazy, useEffect, useMemo, useRef, useState } from "react";
import type { ShortcutKeys } from "@/lib/domain/shortcut-keys";
import { useScripts } from "@/components/ui/use-scripts";
import { type Shortcut, shortcutFor, shortcutsOf } from "./shortcuts";

const Palette = lazy(() => import("./palette").then(({ Palette: component }) => ({ default: component })));
const ShortcutSheet = lazy(() => import("./palette").then(({ ShortcutSheet: component }) => ({ default: component })));

type Props = { readonly base: string; readonly path: string; readonly keys: ShortcutKeys; readonly areKeysOn: boolean };

const SEQUENCE_MS = 1_500;

/** The keyboard of a workspace: ⌘K or Ctrl K opens the palette, single keys lead on where no field has the focus. */
export function Keyboard({ base, path, keys, areKeysOn }: Props) {
  const shortcuts = useMemo(() => shortcutsOf(base, path, keys), [base, path, keys]);
  const [isOpen, setOpen] = useState<"palette" | "sheet" | null>(null);
  const hasScripts = useScripts();
  const [early, setEarly] = useState("");
  const typed = useRef<Typed>(NOTHING_TYPED);
  useEffect(() => {
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
  }, [shortcuts, areKeysOn]);
  const close = () => {
    setOpen(null);
    setEarly("");
  };
  return (
    <>
      <button type="button" className="button [@media(scripting:none)]:hidden" disabled={!hasScripts} onClick={() => setOpen("palette")}>
        Go to… <kbd>Ctrl K</kbd>
      </button>
      <Suspense fallback={isOpen === "palette" ? <OnItsWay text={early} write={setEarly} /> : null}>
        {isOpen === "palette" ? <Palette base={base} shortcuts={shortcuts} close={close} typed={early} /> : null}
        {isOpen === "sheet" ? <ShortcutSheet shortcuts={shortcuts} close={close} /> : null}
      </Suspense>
    </>
  );
}

/** Where one types while the palette is on its way, so that no letter is lost. */
function OnItsWay({ text, write }: { readonly text: string; readonly write: (text: string) => void }) {
  return (
    <div className="overlay">
      <div className="overlay-box">
        <input
          className="control"
          aria-label="Go to, or search for"
          placeholder="Go to, or search for…"
          autoFocus
          value={text}
          onChange={({ target }) => write(target.value)}
        />
      </div>
    </div>
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
