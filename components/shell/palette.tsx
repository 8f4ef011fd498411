"use client";

import { useEffect, useState } from "react";
import { Autocomplete, Dialog, Heading, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from "react-aria-components";
import type { Shortcut } from "./shortcuts";
import { type Found, pathOfFound } from "@/lib/domain/search";

type Entry = { readonly id: string; readonly label: string; readonly detail: string; readonly href: string };

type Props = { readonly base: string; readonly shortcuts: readonly Shortcut[]; readonly close: () => void };
type PaletteProps = Props & {
  /** What was typed while this was on its way. */
  readonly typed: string;
};

/** One list of everything one can go to or do, filtered as one types; what is typed is looked for in the workspace too. */
export function Palette({ base, shortcuts, close, typed }: PaletteProps) {
  const [text, setText] = useState(typed);
  const entries = [...commandsFor(shortcuts, text), ...useFound(base, text)];
  return (
    <Overlay label="Go to" close={close}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField aria-label="Go to, or search for" autoFocus>
          <Input
            className="control"
            placeholder="Go to, or search for…"
            onKeyDown={({ key, currentTarget }) => {
              // Whoever types and presses Enter at once means the first that there is, or else a search.
              if (key === "Enter" && text.trim() !== "" && !currentTarget.hasAttribute("aria-activedescendant"))
                window.location.assign((entries[0] ?? searchFor(base, text.trim())).href);
            }}
          />
        </SearchField>
        <Menu aria-label="Found" items={entries} className="mt-2 max-h-[60vh] overflow-auto">
          {({ id, label, detail, href }) => (
            <MenuItem id={id} href={href} textValue={label} className="palette-item">
              <bdi>{label}</bdi> <span className="text-sm text-muted">{detail}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Overlay>
  );
}

/** The keys that do something here. */
export function ShortcutSheet({ shortcuts, close }: Omit<Props, "base">) {
  return (
    <Overlay label="Keyboard shortcuts" close={close}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {[
          { id: "palette", keys: "Ctrl K or ⌘ K", label: "Go to, or search for anything" },
          ...shortcuts.filter(({ keys }) => keys !== ""),
        ].map(({ id, keys, label }) => (
          <div key={id} className="contents">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-muted">
        Single keys work where no field has the focus. <a href="/settings#keyboard">Choose others, or turn them off</a>
      </p>
    </Overlay>
  );
}

function Overlay({ label, close, children }: { readonly label: string; readonly close: () => void; readonly children: React.ReactNode }) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={close} className="overlay">
      <Modal>
        <Dialog className="overlay-box" aria-label={label}>
          <Heading slot="title" className="sr-only">
            {label}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The commands whose name holds what is typed. */
function commandsFor(shortcuts: readonly Shortcut[], text: string): Entry[] {
  const wanted = text.trim().toLowerCase();
  return shortcuts.flatMap(({ id, label, keys, to }) =>
    "path" in to && label.toLowerCase().includes(wanted) ? [{ id, label, detail: keys, href: to.path }] : [],
  );
}

const SHORTEST = 2;
/** How long nothing is typed before it is looked for. */
const PAUSE_MS = 150;

/** What the workspace holds of what is typed, once it is typed; last the page on which all of it stands. */
function useFound(base: string, text: string): Entry[] {
  const [found, setFound] = useState<Entry[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length < SHORTEST) return;
    const asking = new AbortController();
    const pause = setTimeout(() => {
      fetch(`${base}/search/results?q=${encodeURIComponent(wanted)}`, { signal: asking.signal })
        .then(async (response) => (response.ok ? ((await response.json()) as Found[]) : []))
        .then((records) => setFound([...records.map((record) => entryOf(base, record)), searchFor(base, wanted)]))
        .catch(() => {
          if (!asking.signal.aborted) setFound([searchFor(base, wanted)]);
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [base, wanted]);
  return wanted.length < SHORTEST ? [] : found;
}

function searchFor(base: string, wanted: string): Entry {
  const href = `${base}/search?q=${encodeURIComponent(wanted)}`;
  return { id: "everywhere", label: `Search for “${wanted}”`, detail: "all that is found", href };
}

function entryOf(base: string, record: Found): Entry {
  const path = pathOfFound(record);
  const { kind, number, texts } = record;
  const name = `${kind.charAt(0).toUpperCase()}${number}`;
  const detail = texts.by == null ? name : `${name} · ${texts.by}`;
  return { id: `${kind} ${number}`, label: texts.title, detail, href: `${base}${path}` };
}
