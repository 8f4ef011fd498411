import { ExplainedDisagreement, OverruledReading, OverruledRelation } from "@/components/question/overrules";
import { type WhySide, WhyPanel } from "@/components/question/why-panel";
import type { FormAction } from "@/components/ui/action-form";
import type { Claim } from "@/lib/domain/claim";
import type { Label } from "@/lib/domain/comparison/relation";
import type { Relation } from "@/lib/domain/comparison/report";
import { disagreementOf } from "@/lib/domain/disagreement";
import { DEFAULT_PARAMETERS } from "@/lib/domain/figure/parameters";
import { type Reading, readFigure } from "@/lib/domain/figure/reading";
import { factorWords, percentWords } from "@/lib/domain/figure/number-words";
import { whyReading } from "@/lib/domain/figure/why-reading";
import { differenceWords } from "@/lib/domain/our-arithmetic";
import { overrulesInForce, readingOverruleOf, relationOverruleOf } from "@/lib/domain/overrule";
import { mayBeOverruled } from "@/lib/domain/overruled-comparison";
import type { QuestionLook } from "@/lib/domain/question-look";
import { toFigure } from "@/lib/domain/stated-figure";
import { type NameOf, attributionOf } from "@/lib/domain/wording";
import type { ComparedQuestion } from "@/lib/usecases/compare-question";
import type { WriteNumber } from "@/lib/domain/notation";

type WhyProps = {
  readonly relation: Relation;
  readonly compared: ComparedQuestion;
  readonly base: string;
  readonly nameOf: NameOf;
  readonly write: WriteNumber;
  readonly compareHref: (changes: Partial<QuestionLook>) => string;
  /** How whoever looks may overrule; null where they may not. */
  readonly overruling: Overruling | null;
};

export type Overruling = { readonly reading: FormAction; readonly relation: FormAction; readonly disagreement: FormAction };

/** Why two claims are related as they are, with the way to compare all with either, and to overrule what was computed. */
export function Why({ relation, compared, base, nameOf, write, compareHref, overruling }: WhyProps) {
  const { comparison, claims } = compared;
  const readingOf = (id: string) => comparison.subjects.find((subject) => subject.claim.id === id)?.reading ?? null;
  const side = (id: string): WhySide => {
    const claim = claims.find((candidate) => candidate.id === id)!;
    return {
      claim,
      name: attributionOf(claim, nameOf),
      href: `${base}/claims/${claim.number}`,
      reading: readingWords(readingOf(id), claim, write),
      judgement: <ReadingJudgement claim={claim} compared={compared} write={write} action={overruling?.reading ?? null} />,
    };
  };
  const sides = [side(relation.a), side(relation.b)] as const;
  const estimate = ({ claim: { id, number } }: WhySide) => ({ number, reading: readingOf(id) });
  const isConflict = relation.label === "conflict";
  return (
    <WhyPanel
      sides={sides}
      label={relation.label}
      isOverruled={relation.computed !== null}
      isProvisional={relation.isProvisional}
      isSensitive={relation.isSensitive}
      gap={isConflict && relation.gap !== null && relation.gap.compare(1) > 0 ? factorWords(relation.gap, write) : null}
      flip={!isConflict || relation.flipTolerance === null ? null : percentWords(relation.flipTolerance, write)}
      why={comparison.why(relation, write)}
      difference={relation.label === "not_comparable" ? null : differenceWords(estimate(sides[0]), estimate(sides[1]), write)}
      judgement={<RelationJudgement relation={relation} compared={compared} overruling={overruling} />}
    >
      <p className="no-print mt-3 flex flex-wrap gap-4 text-sm">
        {sides.map(({ claim: { number } }) => (
          <a key={number} href={compareHref({ reference: `c${number}`, why: "" })}>
            Compare all with C{number}
          </a>
        ))}
      </p>
    </WhyPanel>
  );
}

function readingWords(reading: Reading | null, { figure }: Claim, write: WriteNumber): string {
  return reading === null ? "No figure." : whyReading(reading, figure === null ? null : toFigure(figure), write);
}

type RelationProps = Pick<WhyProps, "relation" | "compared" | "overruling">;

function RelationJudgement({ relation, compared, overruling }: RelationProps) {
  const { claims, placements } = compared;
  const [claim, other] = claims.filter(({ id }) => id === relation.a || id === relation.b);
  const placement = placements.find(({ claimId }) => claimId === claim!.id)!;
  const inForce = overrulesInForce(compared);
  const disagreement = disagreementOf(inForce, claim!.id, other!.id);
  const pair = {
    claim: claim!.number,
    claimVersion: claim!.version,
    other: other!.number,
    otherVersion: other!.version,
    version: placement.version,
  };
  return (
    <>
      {mayBeOverruled(relation) ? (
        <OverruledRelation
          pair={pair}
          computed={relation.computed ?? relation.label}
          overrule={relationOverruleOf(inForce, claim!.id, other!.id)}
          action={overruling?.relation ?? null}
        />
      ) : null}
      {disagreement !== null || DISAGREES.has(relation.label) ? (
        <ExplainedDisagreement pair={pair} disagreement={disagreement} action={overruling?.disagreement ?? null} />
      ) : null}
    </>
  );
}

/** The labels of claims that do not say the same. */
const DISAGREES: ReadonlySet<Label> = new Set(["conflict", "strained", "variant", "refutes"]);

type JudgementProps = { readonly compared: ComparedQuestion; readonly action: FormAction | null };

function ReadingJudgement({ claim, compared, write, action }: JudgementProps & { readonly claim: Claim; readonly write: WriteNumber }) {
  if (claim.figure === null) return null;
  const { version } = compared.placements.find(({ claimId }) => claimId === claim.id)!;
  const computed = readFigure(toFigure(claim.figure), DEFAULT_PARAMETERS);
  return (
    <OverruledReading
      judged={{ claim: claim.number, claimVersion: claim.version, version }}
      computed={computed.ok ? readingWords(computed.value, claim, write) : ""}
      overrule={readingOverruleOf(overrulesInForce(compared), claim.id)}
      action={action}
    />
  );
}
