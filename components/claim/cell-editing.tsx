"use client";

import { type ReactNode, createContext, use, useCallback, useMemo, useRef, useState } from "react";
import type { EditableColumn } from "@/lib/domain/claim-list";

/** The answer to one cell: saved, at a new version; changed by somebody else meanwhile; or what is wrong with it. */
export type CellAnswer =
  { readonly saved: string; readonly version: number } | { readonly theirs: string; readonly version: number } | { readonly fault: string };

type SaveCell = (
  target: { workspace: string; number: number },
  change: { column: EditableColumn; value: string; version: number },
) => Promise<CellAnswer>;

type Editing = {
  readonly save: (cell: { number: number; column: EditableColumn; version: number }, value: string) => Promise<CellAnswer>;
};

const Context = createContext<Editing>({ save: () => Promise.resolve({ fault: "This table cannot be edited." }) });

/** How the cells of the surrounding table are saved. */
export function useCellEditing(): Editing {
  return use(Context);
}

const NOT_SENT = "The server did not answer, so we cannot tell whether it was saved. What you typed is still here: try again.";

type Props = { readonly workspace: string; readonly action: SaveCell; readonly children: ReactNode };

/** A table whose cells are saved one by one. Every save of a row raises its version, so the cells of a row take turns. */
export function CellEditing({ workspace, action, children }: Props) {
  const versions = useRef(new Map<number, number>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [said, say] = useState("");
  const save = useCallback<Editing["save"]>(
    ({ number, column, version }, value) => {
      const sent = queue.current.then(async (): Promise<CellAnswer> => {
        const known = versions.current.get(number) ?? version;
        const answer = await action({ workspace, number }, { column, value, version: known }).catch(() => ({ fault: NOT_SENT }));
        if ("version" in answer) versions.current.set(number, answer.version);
        say("saved" in answer ? `C${number} saved.` : `C${number} not saved.`);
        return answer;
      });
      queue.current = sent;
      return sent;
    },
    [action, workspace],
  );
  return (
    <Context value={useMemo(() => ({ save }), [save])}>
      {children}
      <p role="status" className="no-print mt-2 min-h-6 text-sm text-muted">
        {said}
      </p>
    </Context>
  );
}
