import type { ReactNode } from "react";
import { REASON_WORDS, STEP_WORDS } from "./words";
import { FIELD_WORDS } from "@/components/claim/history";
import { Moment } from "@/components/ui/notation";
import { WordDiff } from "@/components/ui/word-diff";
import type { HistoryEntry } from "@/lib/domain/claim-history";
import { type KeptReview, REVIEW_WORDS } from "@/lib/domain/review";
import type { ReviewCheck } from "@/lib/domain/review-checks";
import type { ReviewEffect } from "@/lib/domain/review-effect";
import { wordDiff } from "@/lib/domain/text/word-diff";

/** The words of a claim where they stand, with the sentences around them. */
export function PassageInPlace({
  passage,
  language,
}: {
  readonly passage: { readonly before: string; readonly words: string; readonly after: string };
  readonly language: string;
}) {
  return (
    <blockquote className="quote max-w-prose border-s-4 border-control ps-4 whitespace-pre-line" lang={language} dir="auto">
      {passage.before}
      <mark>{passage.words}</mark>
      {passage.after}
    </blockquote>
  );
}

const SIGNS = {
  true: { glyph: "✓", word: "passed" },
  false: { glyph: "✗", word: "failed" },
  null: { glyph: "–", word: "nothing to check" },
};

/** The checks of a claim; each says in words, and by a sign, whether it passed. */
export function Checks({ checks }: { readonly checks: readonly ReviewCheck[] }) {
  return (
    <Part title="Checks">
      <ul className="grid gap-1">
        {checks.map(({ name, isPassed, found }) => {
          const { glyph, word } = SIGNS[String(isPassed) as keyof typeof SIGNS];
          return (
            <li key={name} className={isPassed === false ? "font-medium" : isPassed === null ? "text-muted" : undefined}>
              <span aria-hidden="true" className="inline-block w-5">
                {glyph}
              </span>
              <span className="sr-only">{word}: </span>
              <span dir="auto">{found}</span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** What each decision would do to the questions of the claim. */
export function Effects({ effects, base }: { readonly effects: readonly ReviewEffect[]; readonly base: string }) {
  return (
    <Part title="What deciding changes">
      <ul className="grid gap-2">
        {effects.map(({ question, title, accepting, returning }) => (
          <li key={question}>
            <a href={`${base}/questions/${question}`}>
              Q{question} <bdi>{title}</bdi>
            </a>
            <span className="block">Accepted: {accepting}.</span>
            <span className="block">Sent back: {returning}.</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What was changed since a version that was accepted. */
export function ChangedSince({ version, changes }: { readonly version: number; readonly changes: HistoryEntry["changes"] }) {
  return (
    <Part title={`Changed since version ${version} was accepted`}>
      <dl className="grid gap-1">
        {changes.map(({ field, before, after }) => (
          <div key={field} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{FIELD_WORDS[field] ?? field}</dt>
            <dd dir="auto">
              <WordDiff parts={wordDiff(before, after)} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

type PastProps = { readonly reviews: readonly KeptReview[]; readonly nameOf: (id: string) => string };

/** What was decided of a claim so far, the last first. */
export function PastReviews({ reviews, nameOf }: PastProps) {
  return (
    <Part title="Reviews">
      <ol className="grid gap-2">
        {reviews.map(({ id, state, steps, reasonCode, note, claimVersion, carriedFrom, by, at }) => (
          <li key={id}>
            {carriedFrom === null ? (
              <>
                <bdi className="font-medium">{by}</bdi>: {REVIEW_WORDS[state]}
              </>
            ) : (
              <>
                Still accepted: it says what <bdi className="font-medium">{by}</bdi> accepted at version {carriedFrom}
              </>
            )}{" "}
            <span className="text-sm text-muted">
              version {claimVersion} · <Moment at={at} />
            </span>
            {reasonCode === null ? null : <span className="block">{REASON_WORDS[reasonCode]}</span>}
            {note === "" ? null : (
              <span className="block whitespace-pre-line" dir="auto">
                “{note}”
              </span>
            )}
            {steps.length === 0 ? null : (
              <span className="block text-sm text-muted">
                {steps.map(({ sourceId, answer }) => `${nameOf(sourceId)}: ${STEP_WORDS[answer]}`).join(" · ")}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="my-5">
      <h3 className="mb-1 text-base font-semibold">{title}</h3>
      {children}
    </section>
  );
}
