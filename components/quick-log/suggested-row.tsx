import type { ReactNode } from "react";
import type { RowFacts, ShownRow } from "./state";
import { RELATION_WORDS, TONE_CLASS } from "@/components/question/words";
import { rowField } from "@/lib/domain/suggestion-row";

type Props = {
  readonly index: number;
  readonly row: ShownRow;
  readonly facts: RowFacts;
  readonly language: string;
  /** Its fields, for editing it. */
  readonly children: ReactNode;
};

/** A claim that the text may make: tick it to log it, open it to correct it. */
export function SuggestedRow({ index, row: { values, isChosen }, facts, language, children }: Props) {
  const of = (name: string) => values[name] ?? "";
  const [words, before, after] = [of("words"), of("before"), of("after")];
  const speaker = of("speaker") || "the text itself";
  return (
    <li className="border-b border-hairline py-3">
      <div className="flex items-start gap-3">
        <input
          type="checkbox"
          name={rowField(index, "isChosen")}
          defaultChecked={isChosen}
          data-row={index}
          aria-invalid={facts.problem !== null}
          aria-label={`Log ${index + 1}: ${words}, ${speaker}`}
          aria-describedby={`row-${index}`}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <div className="min-w-0 flex-1">
          <p id={`row-${index}`}>
            <span className="text-muted">{index + 1}</span> <bdi className="font-medium">{speaker}</bdi>{" "}
            <q className="quote" lang={language} dir="auto">
              <mark>{words}</mark>
            </q>
            {of("isByModel") === "" ? null : (
              <span className="rounded-sm border border-control px-1.5 text-sm">who says it: by the language model</span>
            )}
            <span className="text-muted">{of("asOf") && ` as of ${of("asOf")}`}</span>
            <span className="block text-sm">
              → {of("isUnsure") === "" ? "" : "perhaps "}
              <bdi>{of("question") || "no question yet"}</bdi>
            </span>
            <Facts facts={facts} />
          </p>
          {before + after === "" ? null : (
            <p className="quote mt-1 text-sm text-muted" lang={language} dir="auto">
              {before}
              <mark>{words}</mark>
              {after}
            </p>
          )}
          <details data-edit={index}>
            <summary className="inline-flex min-h-6 min-w-6 cursor-pointer items-center text-sm underline decoration-control underline-offset-2">
              Edit <span className="sr-only">{index + 1}</span>
            </summary>
            {children}
          </details>
        </div>
      </div>
    </li>
  );
}

/** How it would be read and stand; what is there already, what would be made, and what keeps it from being logged. */
function Facts({ facts }: { readonly facts: RowFacts }) {
  const { reading, relation, duplicate, isRepeated, newSources, isNewQuestion, problem } = facts;
  const made = [...newSources, ...(isNewQuestion ? ["this question"] : [])];
  return (
    <span className="block text-sm text-muted">
      {relation === null ? null : (
        <span className="block" title={relation.why}>
          <span className={`font-medium ${TONE_CLASS[RELATION_WORDS[relation.label].tone]}`}>
            <span aria-hidden="true">{RELATION_WORDS[relation.label].glyph} </span>
            {RELATION_WORDS[relation.label].word}
          </span>
          {relation.isProvisional ? " (provisional)" : ""} with C{relation.number} <bdi>{relation.speaker}</bdi>
        </span>
      )}
      {reading === null ? null : <span className="block">{reading}</span>}
      {made.length === 0 ? null : <span className="block">New on logging: {made.join(", ")}</span>}
      {duplicate === null ? null : (
        <span className="block font-medium text-conflict">▲ C{duplicate} already says this. Tick it to log it as another report.</span>
      )}
      {isRepeated ? <span className="block font-medium text-conflict">▲ A row above says the same.</span> : null}
      {problem === null ? null : <span className="block font-medium text-conflict">▲ {problem}</span>}
    </span>
  );
}
