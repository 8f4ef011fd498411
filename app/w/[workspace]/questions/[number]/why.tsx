import { type WhySide, WhyPanel } from "@/components/question/why-panel";
import type { Relation } from "@/lib/domain/comparison/report";
import { factorWords, percentWords } from "@/lib/domain/figure/number-words";
import { whyReading } from "@/lib/domain/figure/why-reading";
import type { QuestionLook } from "@/lib/domain/question-look";
import { toFigure } from "@/lib/domain/stated-figure";
import { type NameOf, attributionOf } from "@/lib/domain/wording";
import type { ComparedQuestion } from "@/lib/usecases/compare-question";

type WhyProps = {
  readonly relation: Relation;
  readonly compared: ComparedQuestion;
  readonly base: string;
  readonly nameOf: NameOf;
  readonly compareHref: (changes: Partial<QuestionLook>) => string;
};

/** Why two claims are related as they are, with the way to compare all with either. */
export function Why({ relation, compared, base, nameOf, compareHref }: WhyProps) {
  const { claims, comparison } = compared;
  const side = (id: string): WhySide => {
    const claim = claims.find((candidate) => candidate.id === id)!;
    const reading = comparison.subjects.find((subject) => subject.claim.id === id)?.reading ?? null;
    return {
      claim,
      name: attributionOf(claim, nameOf),
      href: `${base}/claims/${claim.number}`,
      reading: reading === null ? "No figure." : whyReading(reading, claim.figure === null ? null : toFigure(claim.figure)),
    };
  };
  const sides = [side(relation.a), side(relation.b)] as const;
  const isConflict = relation.label === "conflict";
  return (
    <WhyPanel
      sides={sides}
      label={relation.label}
      isProvisional={relation.isProvisional}
      isSensitive={relation.isSensitive}
      gap={isConflict && relation.gap !== null && relation.gap.compare(1) > 0 ? factorWords(relation.gap) : null}
      flip={!isConflict || relation.flipTolerance === null ? null : percentWords(relation.flipTolerance)}
      why={comparison.why(relation)}
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
