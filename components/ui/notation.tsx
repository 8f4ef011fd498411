"use client";

import { type ReactNode, createContext, useContext } from "react";
import { type Notation, USUAL_NOTATION, WRITE_NUMBER } from "@/lib/domain/notation";
import { dateWords, momentDayWords, momentWords } from "@/lib/domain/time/date-words";
import { countOf } from "@/lib/domain/wording";

const Chosen = createContext<Notation>(USUAL_NOTATION);

/** Everything within is written as whoever reads likes numbers and dates. */
export function NotationProvider({ notation, children }: { readonly notation: Notation; readonly children: ReactNode }) {
  return <Chosen value={notation}>{children}</Chosen>;
}

/** How dates are written to whoever reads. */
export function useDateWords(): (text: string) => string {
  const { dates } = useContext(Chosen);
  return (text) => dateWords(text, dates);
}

/** A date of a record, which may be uncertain or a range. */
export function Day({ of }: { readonly of: string }) {
  return useDateWords()(of);
}

/** A moment, to the minute; or only its day. */
export function Moment({ at, isDay = false }: { readonly at: Date; readonly isDay?: boolean }) {
  const { dates } = useContext(Chosen);
  return isDay ? momentDayWords(at, dates) : momentWords(at, dates);
}

/** "1 claim", "10,000 claims". */
export function Count({ of, one, many }: { readonly of: number; readonly one: string; readonly many: string }) {
  return countOf(of, one, many, WRITE_NUMBER[useContext(Chosen).numbers]);
}
