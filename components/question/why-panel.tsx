import type { ReactNode } from "react";
import { Quotation } from "@/components/claim/quotation";
import type { Claim } from "@/lib/domain/claim";
import type { Label } from "@/lib/domain/comparison/relation";
import { RELATION_WORDS, TONE_CLASS } from "./words";

export type WhySide = {
  readonly claim: Claim;
  readonly name: string;
  readonly reading: string;
  readonly href: string;
  /** What a person put in place of that reading, or may put there. */
  readonly judgement: ReactNode;
};

type Props = {
  readonly sides: readonly [WhySide, WhySide];
  readonly label: Label;
  /** A person put the label in place of the computed one. */
  readonly isOverruled: boolean;
  readonly isProvisional: boolean;
  readonly isSensitive: boolean;
  readonly gap: string | null;
  readonly flip: string | null;
  readonly why: string;
  /** How far apart the two numbers are; null where one is no estimate. */
  readonly difference: string | null;
  /** What a person put in place of the computed label, or may put there. */
  readonly judgement: ReactNode;
  readonly children?: ReactNode;
};

/** Why two claims are related as they are: the words on both sides, how each was read, and the numbers that decide. */
export function WhyPanel({
  sides,
  label,
  isOverruled,
  isProvisional,
  isSensitive,
  gap,
  flip,
  why,
  difference,
  judgement,
  children,
}: Props) {
  const { glyph, word, tone } = RELATION_WORDS[label];
  const [before, after, whyWords] = isOverruled ? [judgement, null, `Computed: ${why}`] : [null, judgement, why];
  return (
    <section id="why" aria-labelledby="why-title" className="my-6 border-s-4 border-accent bg-surface px-4 py-4" tabIndex={-1}>
      <h2 id="why-title" className="mb-3">
        Why “
        <span className={TONE_CLASS[tone]}>
          {glyph} {word}
        </span>
        ”?
      </h2>
      {before}
      <p className="mb-3 max-w-prose">{whyWords}</p>
      <dl className="mb-3 flex flex-wrap gap-x-8 gap-y-1 text-sm">
        {gap === null ? null : <Fact name="Gap" value={gap} />}
        {flip === null ? null : <Fact name="Flip tolerance" value={flip} />}
        {label === "conflict" && flip !== null ? <Fact name="Kind" value={isSensitive ? "sensitive" : "robust"} /> : null}
        {difference === null ? null : <Fact name="Our arithmetic" value={difference} />}
        {isProvisional ? <Fact name="Standing" value="provisional" /> : null}
      </dl>
      {after}
      <ul className="mt-4 grid gap-3 md:grid-cols-2">
        {sides.map(({ claim, name, reading, href, judgement }) => (
          <li key={claim.id}>
            <a href={href} className="font-medium">
              <bdi>{name}</bdi> · C{claim.number}
            </a>
            <p>
              <Quotation claim={claim} />
            </p>
            <p className="text-sm text-muted">{reading}</p>
            {judgement}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{name}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
}
