import type { Asked } from "./asked-question";
import { originActions } from "../../record-judgements";
import { LineageSection } from "@/components/question/lineage";
import { OriginJudgements, type ShownJudgement } from "@/components/question/origin-judgements";
import { queryText } from "@/lib/boundary/params";
import { figureWords } from "@/lib/domain/figure-words";
import type { SourceId } from "@/lib/domain/ids";
import { judgementEffect } from "@/lib/domain/judgement-effect";
import { lineageOf } from "@/lib/domain/lineage";
import { countedClaims } from "@/lib/domain/review";

type Props = { readonly asked: Asked; readonly base: string; readonly given: Readonly<Record<string, string | string[] | undefined>> };

const [MOST_SUPPOSED, MOST_CLAIMS_SUPPOSED, MOST_OFFERED] = [8, 60, 200];

/** Where the claims that count come from, and what people hold of it; the original sources of those that count for all are the headline's. */
export function ComeFrom({ asked, base, given }: Props) {
  const { actor, workspace, number, compared, isReplayed, write, nameOf } = asked;
  const { comparison, question, claims, sources, sourceById } = compared;
  const counted = countedClaims(claims, question);
  if (counted.length === 0) return null;
  const live = new Set(comparison.group.live.map(({ claim }) => claim.id));
  const whole = counted.filter(({ id }) => live.has(id));
  const originsBy = new Map(comparison.subjects.map(({ claim, origins }) => [claim.id, origins]));
  const parties = compared.judgements.flatMap(({ left, right }) => [left, right]).filter(({ kind }) => kind === "claim");
  const numberOf = new Map<string, number>([...parties, ...claims].map(({ id, number: own }) => [id, own]));
  const traced = { ...comparison, sources, originsOf: ({ id }: { readonly id: string }) => originsBy.get(id) ?? [] };
  return (
    <>
      <LineageSection
        lineage={{ ...lineageOf(counted, traced), origins: comparison.originRangeOfAll }}
        whole={whole.length === 0 ? null : { ...lineageOf(whole, traced), origins: comparison.originRange }}
        sourceOf={(id) => sourceById.get(id as SourceId)}
        claimOf={(id) => numberOf.get(id)}
        base={base}
        write={write}
      />
      <OriginJudgements
        shown={withEffects(asked)}
        base={base}
        page="questions"
        write={write}
        offered={[
          ...counted.map(({ number: own, speakerId, figure }) => ({
            name: `C${own}`,
            words: [nameOf(speakerId ?? ""), figure === null ? "" : figureWords(figure, write)].filter((word) => word !== "").join(": "),
          })),
          ...[...sourceById.values()].map((source) => ({ name: `S${source.number}`, words: source.name })),
        ].slice(0, MOST_OFFERED)}
        shownAt={new Date()}
        isSaved={queryText(given["held"]) !== ""}
        actions={isReplayed ? null : originActions(actor.role, { workspace, number })}
      />
    </>
  );
}

/** Every judgement that bears on the question; the first with what they change, where that is soon worked out. */
function withEffects({ compared, reading }: Asked): ShownJudgement[] {
  const isSmall = compared.comparison.subjects.length <= MOST_CLAIMS_SUPPOSED;
  const look = { ...reading, today: compared.today };
  return compared.judgements.map((judgement, index) => ({
    judgement,
    effect: isSmall && index < MOST_SUPPOSED ? judgementEffect(compared, look, compared.comparison, judgement) : null,
  }));
}
