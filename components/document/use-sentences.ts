import { useEffect, useRef, useState } from "react";
import { type ShownSentence, selectSentences, shownSentences } from "./passages";

/** After G, for so long, another key may name a page, as G S does. */
const SEQUENCE_MS = 1_500;

type Deeds = { readonly log: () => void; readonly cite: () => void; readonly copy: () => void };

/** The sentences of the text, and the first and last of those that are selected. */
type Walk = { readonly all: readonly ShownSentence[]; readonly from: number; readonly to: number };

/** By which step a key goes on; capitals, with Shift, extend what is selected. */
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * Goes through a text sentence by sentence: `S` begins at the one that is in view, `J` and `K` go on and back, with Shift they
 * extend, Escape ends; these also where single keys are off, once one began by the button. Words that are selected are logged by
 * `L`, cited by `C` and copied by `Y`. What is selected is said aloud.
 */
export function useSentences(areKeysOn: boolean, hasSelection: boolean, deeds: Deeds) {
  const walk = useRef<Walk | null>(null);
  const [heard, setHeard] = useState("");
  const show = (next: Walk | null) => {
    walk.current = next;
    if (next === null) {
      document.getSelection()?.removeAllRanges();
      setHeard("");
      return;
    }
    const { all, from, to } = next;
    const words = selectSentences(all[from]!, all[to]!);
    setHeard(`Sentence ${to + 1} of ${all.length}: ${words}`);
  };
  const begin = () => {
    const all = shownSentences();
    const at = all.findIndex(isInView);
    if (all.length > 0) show({ all, from: Math.max(0, at), to: Math.max(0, at) });
  };
  const walked = (key: string): boolean => {
    const step = STEPS[key.toLowerCase()];
    if (walk.current === null) return false;
    if (step !== undefined) show(stepped(walk.current, step, key !== key.toLowerCase()));
    else if (key === "Escape") show(null);
    return step !== undefined || key === "Escape";
  };
  const pressed = (key: string): boolean => {
    const deed = hasSelection ? ({ l: deeds.log, c: deeds.cite, y: deeds.copy } as Readonly<Record<string, () => void>>)[key] : undefined;
    const done = deed ?? (key === "s" ? begin : undefined);
    done?.();
    return done !== undefined;
  };
  const keyBefore = useRef({ key: "", at: -SEQUENCE_MS });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, timeStamp: at } = event;
      const isWithin = at - keyBefore.current.at < SEQUENCE_MS && keyBefore.current.key === "g";
      keyBefore.current = { key, at };
      if (!isOurs(event) || isWithin || !(walked(key) || (areKeysOn && pressed(key)))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the keys of all pages, of which one may be the same.
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  });
  return { begin, heard };
}

function isInView({ paragraph }: ShownSentence): boolean {
  return paragraph.getBoundingClientRect().bottom > 0;
}

/** One sentence on or back; or the last one of those selected, not before the first. */
function stepped({ all, from, to }: Walk, step: number, isExtending: boolean): Walk {
  const next = Math.min(Math.max(to + step, isExtending ? from : 0), all.length - 1);
  return { all, from: isExtending ? from : next, to: next };
}

/** A key by itself, where no field and no dialog has the focus. */
function isOurs({ metaKey, ctrlKey, altKey, target }: KeyboardEvent): boolean {
  return !(
    metaKey ||
    ctrlKey ||
    altKey ||
    (target instanceof Element && target.closest("input, textarea, select, [role='dialog']") !== null)
  );
}
