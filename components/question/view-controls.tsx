import { RELATION_WORDS, STATUS_WORDS } from "./words";
import { type QuestionLook, WIDTHS, type Width } from "@/lib/domain/question-look";

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
};

/** How the figures are looked at: how loosely words are read, what rows are grouped by, and which are shown. */
export function ViewControls({ page, look, hrefWith, meeting }: Props) {
  return (
    <div className="no-print mb-4 grid gap-2 text-sm">
      <nav aria-label="How the figures are looked at" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-muted">Readings</span>
        {WIDTHS.map((width) => (
          <a
            key={width}
            href={hrefWith({ width })}
            aria-current={width === look.width ? "true" : undefined}
            title={`Words are read ${WIDTH_TITLES[width]}`}
            className="choice"
          >
            {WIDTH_WORDS[width]}
          </a>
        ))}
        {meeting === "" ? <a href={hrefWith({ isMeeting: true })}>When would all meet?</a> : null}
        {isNarrowed(look) ? null : <a href={hrefWith({ isNarrowing: true })}>Group and filter</a>}
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

function isNarrowed({ isNarrowing, grouping, status, relation, source }: QuestionLook): boolean {
  return isNarrowing || grouping !== "none" || status !== "" || relation !== "" || source !== "";
}

/** By what the rows are grouped, and which are shown; a plain form whose state is the address. */
function Narrowing({ page, look, hrefWith }: Pick<Props, "page" | "look" | "hrefWith">) {
  return (
    <form action={page} className="flex flex-wrap items-end gap-3" aria-label="Group and filter">
      {look.reference === "" ? null : <input type="hidden" name="ref" value={look.reference} />}
      {look.width === "1" ? null : <input type="hidden" name="width" value={look.width} />}
      <Choice name="group" label="Group by" value={look.grouping} options={GROUPING_WORDS} />
      <Choice name="status" label="Status" value={look.status} options={{ "": "All", ...STATUS_WORDS }} />
      <Choice name="relation" label="Relation" value={look.relation} options={{ "": "All", ...RELATION_CHOICES }} />
      <label className="min-w-40">
        <span className="mb-1 block text-muted">Source</span>
        <input name="source" defaultValue={look.source} className="control" />
      </label>
      <button type="submit" className="button">
        Show
      </button>
      <a href={hrefWith({ isNarrowing: false, grouping: "none", status: "", relation: "", source: "" })} className="button">
        Clear
      </a>
    </form>
  );
}

const RELATION_CHOICES = Object.fromEntries(Object.entries(RELATION_WORDS).map(([label, { glyph, word }]) => [label, `${glyph} ${word}`]));

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
};

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label>
      <span className="mb-1 block text-muted">{label}</span>
      <select name={name} defaultValue={value} className="control">
        {Object.entries(options).map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
