import type { ReactNode } from "react";
import { RELATION_WORDS, STATUS_WORDS } from "./words";
import { Choice } from "@/components/ui/choice";
import { NO_FILTER, type QuestionLook, WIDTHS, type Width, isFiltered, queryOf } from "@/lib/domain/question-look";

const WIDTH_WORDS: Readonly<Record<Width, string>> = { "0.5": "×½", "1": "×1", "2": "×2" };
const WIDTH_TITLES: Readonly<Record<Width, string>> = {
  "0.5": "half as loosely as usual",
  "1": "as usual",
  "2": "twice as loosely as usual",
};
const GROUPING_WORDS = {
  none: "None",
  place: "Place",
  kind: "Kind of source",
  origin: "Original source",
  status: "Status",
} as const;

type Props = {
  readonly page: string;
  readonly look: QuestionLook;
  readonly hrefWith: (changes: Partial<QuestionLook>) => string;
  /** At which width all figures would meet, where that is asked; null where it is not, "" where it can be. */
  readonly meeting: string | null;
  /** The figures are of such different sizes that a linear scale hides the small ones. */
  readonly isFarApart: boolean;
};

/** How the figures are looked at: along what, how loosely words are read, what rows are grouped by, and which are shown. */
export function ViewControls({ page, look, hrefWith, meeting, isFarApart }: Props) {
  const choices = { look, hrefWith };
  return (
    <div className="no-print mb-4 grid gap-2 text-sm">
      <nav aria-label="How the figures are looked at" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Look {...choices} change={{ view: "value" }}>
          By value
        </Look>
        <Look {...choices} change={{ view: "time" }}>
          Over time
        </Look>
        <span className="ms-3 text-muted">Readings</span>
        {WIDTHS.map((width) => (
          <Look key={width} {...choices} change={{ width }} title={`Words are read ${WIDTH_TITLES[width]}`}>
            {WIDTH_WORDS[width]}
          </Look>
        ))}
        {meeting === "" ? <a href={hrefWith({ isMeeting: true })}>When would all meet?</a> : null}
        {isFarApart && look.view === "value" ? <ScaleLinks {...choices} /> : null}
        {isNarrowed(look) ? null : <a href={hrefWith({ isNarrowing: true })}>Group and filter</a>}
        {look.isReplaying ? null : <a href={hrefWith({ isReplaying: true })}>Look back</a>}
      </nav>
      {meeting === null || meeting === "" ? null : <p role="status">{meeting}</p>}
      {look.width === "1" ? null : (
        <p role="note" className="border-s-4 border-accent bg-surface px-3 py-2">
          Everything on this page is worked out with words read {WIDTH_TITLES[look.width]}. Limits that a source stated itself do not move.
        </p>
      )}
      {isNarrowed(look) ? <Narrowing page={page} look={look} hrefWith={hrefWith} /> : null}
    </div>
  );
}

type LookProps = Pick<Props, "look" | "hrefWith"> & {
  readonly change: Partial<QuestionLook>;
  readonly title?: string;
  readonly children: ReactNode;
};

/** One of several ways of looking; the present one says so. */
function Look({ look, hrefWith, change, title, children }: LookProps) {
  const isPresent = Object.entries(change).every(([field, value]) => look[field as keyof QuestionLook] === value);
  return (
    <a href={hrefWith(change)} aria-current={isPresent ? "true" : undefined} title={title} className="choice">
      {children}
    </a>
  );
}

function ScaleLinks(choices: Pick<Props, "look" | "hrefWith">) {
  return (
    <>
      <span className="ms-3 text-muted">Scale</span>
      <Look {...choices} change={{ scale: "linear" }} title="Equal lengths are equal differences">
        differences
      </Look>
      <Look {...choices} change={{ scale: "symlog" }} title="Equal lengths are equal ratios, away from zero">
        ratios
      </Look>
    </>
  );
}

function isNarrowed(look: QuestionLook): boolean {
  return look.isNarrowing || look.grouping !== "none" || isFiltered(look);
}

/** By what the rows are grouped, and which are shown; a plain form whose state is the address. */
function Narrowing({ page, look, hrefWith }: Pick<Props, "page" | "look" | "hrefWith">) {
  return (
    <form action={page} className="flex flex-wrap items-end gap-3" aria-label="Group and filter">
      <KeptFields look={{ ...look, isNarrowing: false, grouping: "none", ...NO_FILTER }} />
      <Choice name="group" label="Group by" value={look.grouping} options={GROUPING_WORDS} />
      <Choice name="status" label="Status" value={look.status} options={{ "": "All", ...STATUS_WORDS }} />
      <Choice name="relation" label="Relation" value={look.relation} options={{ "": "All", ...RELATION_CHOICES }} />
      <label className="min-w-40">
        <span className="mb-1 block text-muted">Source</span>
        <input name="source" defaultValue={look.source} className="control" />
      </label>
      <DayField name="from" label="As of, from" value={look.from} />
      <DayField name="to" label="to" value={look.to} />
      <button type="submit" className="button">
        Show
      </button>
      <a href={hrefWith({ isNarrowing: false, grouping: "none", ...NO_FILTER })} className="button">
        Clear
      </a>
    </form>
  );
}

/** The rest of a look, which a form that sets part of it keeps. */
export function KeptFields({ look }: { readonly look: QuestionLook }) {
  return [...new URLSearchParams(queryOf(look))].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

/** One day of the calendar, as people write it, or none. */
export function DayField({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }) {
  return (
    <label>
      <span className="mb-1 block text-muted">{label}</span>
      <input name={name} defaultValue={value} placeholder="2024-10-28" size={12} autoComplete="off" className="control" />
    </label>
  );
}

const RELATION_CHOICES = Object.fromEntries(Object.entries(RELATION_WORDS).map(([label, { glyph, word }]) => [label, `${glyph} ${word}`]));
