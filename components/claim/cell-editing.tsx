"use client";

import { type ReactNode, createContext, use, useCallback, useMemo, useRef, useState } from "react";
import type { EditableColumn } from "@/lib/domain/claim-list";

/** The answer to one cell: saved; changed by somebody else meanwhile; or what is wrong with it. */
export type CellAnswer = { readonly saved: string } | { readonly theirs: string } | { readonly fault: string };

type Change = { readonly column: EditableColumn; readonly base: string; readonly value: string };
type SaveCell = (target: { workspace: string; number: number }, change: Change) => Promise<CellAnswer>;
type Editing = { readonly save: (number: number, change: Change) => Promise<CellAnswer> };

const Context = createContext<Editing>({ save: () => Promise.resolve({ fault: "This table cannot be edited." }) });

/** How the cells of the surrounding table are saved. */
export function useCellEditing(): Editing {
  return use(Context);
}

const NOT_SENT = "The server did not answer, so we cannot tell whether it was saved. What you typed is still here: try again.";

type Props = { readonly workspace: string; readonly action: SaveCell; readonly children: ReactNode };

/** A table whose cells are saved one by one, in turn. */
export function CellEditing({ workspace, action, children }: Props) {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [said, say] = useState("");
  const save = useCallback<Editing["save"]>(
    (number, change) => {
      const sent = queue.current.then(async (): Promise<CellAnswer> => {
        const answer = await action({ workspace, number }, change).catch(() => ({ fault: NOT_SENT }));
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
