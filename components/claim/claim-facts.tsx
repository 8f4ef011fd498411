import type { ReactNode } from "react";
import { ABOUT_STANCE_WORDS, BASIS_WORDS, MODALITY_WORDS, POSITION_WORDS, STANCE_WORDS } from "@/components/question/words";
import type { Claim } from "@/lib/domain/claim";
import type { StanceKind } from "@/lib/domain/comparison/request";
import { intervalWords } from "@/lib/domain/figure/number-words";
import { DEFAULT_PARAMETERS } from "@/lib/domain/figure/parameters";
import { RULE_VERSION, readFigure } from "@/lib/domain/figure/reading";
import { whyReading } from "@/lib/domain/figure/why-reading";
import { type ReadingOverrule, intervalOf } from "@/lib/domain/overrule";
import type { ScopeTrees } from "@/lib/domain/scope";
import { toFigure } from "@/lib/domain/stated-figure";
import { Day, Moment } from "@/components/ui/notation";
import type { WriteNumber } from "@/lib/domain/notation";

type ByHand = Pick<ReadingOverrule, "support" | "reason" | "by" | "at"> & { readonly question: number };

type Props = {
  readonly claim: Claim;
  readonly nameOf: (id: string) => string;
  readonly scopes: ScopeTrees;
  readonly base: string;
  readonly write?: WriteNumber;
  readonly byHand: readonly ByHand[];
  readonly responses: readonly {
    readonly kind: StanceKind;
    readonly factor: string | null;
    readonly target: string;
    readonly number: number | null;
  }[];
};

/** What is stated of a claim, and apart from it what our rule reads into it. */
export function ClaimFacts({ claim, nameOf, scopes, base, write, byHand, responses }: Props) {
  const place = scopes.places.find(({ id }) => id === claim.placeId)?.name;
  const population = scopes.populations.find(({ id }) => id === claim.populationId)?.name;
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[max-content_1fr]">
      <Reading claim={claim} write={write} />
      {byHand.map(({ question, support, reason, by, at }) => (
        <Fact key={question} name="Read by hand">
          {intervalWords(intervalOf(support), write)} on <a href={`${base}/questions/${question}`}>Q{question}</a>, by <bdi>{by}</bdi> (
          <Moment at={at} isDay />
          ): “{reason}”
        </Fact>
      ))}
      {claim.aboutSourceId === null ? null : (
        <Fact name="Describes the figure of">
          <bdi>{nameOf(claim.aboutSourceId)}</bdi>; not in their own words
        </Fact>
      )}
      {claim.position === null ? null : <Fact name="Position">{POSITION_WORDS[claim.position]}</Fact>}
      {responses.map(({ kind, factor, target, number }) => (
        <Fact key={target} name="Response">
          {claim.aboutSourceId === null ? STANCE_WORDS[kind] : ABOUT_STANCE_WORDS[kind]}
          {factor === null ? "" : ` (${factor} times)`}: {number === null ? target : <a href={`${base}/claims/${number}`}>{target}</a>}
        </Fact>
      ))}
      <Fact name="Place">{place ?? "not stated"}</Fact>
      <Fact name="Who or what is counted">{population ?? "not stated"}</Fact>
      <Fact name="Kind of figure">
        {BASIS_WORDS[claim.basis]}, {MODALITY_WORDS[claim.modality]}
      </Fact>
      <Fact name="As of">{claim.asOf === null ? noDateWords(claim) : <Day of={claim.asOf} />}</Fact>
      <Fact name="Said on">{claim.said === null ? "not known" : <Day of={claim.said} />}</Fact>
      <Fact name="Published on">{claim.published === null ? "not known" : <Day of={claim.published} />}</Fact>
    </dl>
  );
}

function noDateWords({ published }: Claim): string {
  return published === null ? "not stated, nor when it was published" : "not stated: the publication date stands in";
}

function Reading({ claim, write }: { readonly claim: Claim; readonly write: WriteNumber | undefined }) {
  if (claim.figure === null) return <Fact name="Figure">none of its own</Fact>;
  const figure = toFigure(claim.figure);
  const reading = readFigure(figure, DEFAULT_PARAMETERS);
  if (!reading.ok) return <Fact name="Figure">cannot be read</Fact>;
  const { support, core, implied, rule } = reading.value;
  const isOurs = implied.lo || implied.hi;
  return (
    <>
      <Fact name="Read as">{whyReading(reading.value, figure, write)}</Fact>
      <Fact name="Ordinary reading">{intervalWords(core, write)}</Fact>
      <Fact name="Not ruled out">
        {intervalWords(support, write)}{" "}
        <span className="text-sm text-muted">
          (rule {rule}, version {RULE_VERSION}
          {isOurs ? "; our reading, not the source’s range" : ""})
        </span>
      </Fact>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}
