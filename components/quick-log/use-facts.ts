import { type RefObject, useEffect, useState } from "react";
import type { QuickLogState, RowFacts } from "./state";

/** The facts of the rows as they are now, asked for anew once nothing is typed for a moment. */
export function useFacts(
  form: RefObject<HTMLFormElement | null>,
  state: QuickLogState,
  check: (form: FormData) => Promise<readonly RowFacts[]>,
): readonly RowFacts[] {
  const [facts, setFacts] = useState<{ readonly of: QuickLogState; readonly rows: readonly RowFacts[] } | null>(null);
  useEffect(() => {
    const element = form.current;
    if (element === null || state.rows === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const ask = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const turn = ++asked;
        const fields = new FormData(element);
        fields.delete("text");
        void check(fields).then(
          (rows) => {
            if (turn === asked && rows.length > 0) setFacts({ of: state, rows });
          },
          () => undefined,
        );
      }, 250);
    };
    element.addEventListener("input", ask);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", ask);
    };
  }, [form, state, check]);
  return facts?.of === state ? facts.rows : [];
}
