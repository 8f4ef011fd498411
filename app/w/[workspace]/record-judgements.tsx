import { judgeOriginAction, takeBackOriginAction } from "./origin-actions";
import { OriginJudgements } from "@/components/question/origin-judgements";
import type { Target } from "@/lib/boundary/action";
import { queryText } from "@/lib/boundary/params";
import { writing } from "@/lib/boundary/preferences";
import { type OriginJudgement, type PartyName, nameOfParty } from "@/lib/domain/origin-judgement";
import { type Role, mayDo } from "@/lib/domain/policy";

/** How whoever looks may judge where records come from, on the page of one of them; null where they may not. */
export function originActions(role: Role, target: Target) {
  if (!mayDo(role, "origin:judge")) return null;
  return { judge: judgeOriginAction.bind(null, target), takeBack: takeBackOriginAction.bind(null, target) };
}

type Props = {
  readonly record: PartyName;
  readonly judgements: readonly OriginJudgement[];
  readonly role: Role;
  readonly workspace: string;
  readonly given: Readonly<Record<string, string | string[] | undefined>>;
};

/** What people hold of where one claim or source comes from, on its page. */
export async function RecordJudgements({ record, judgements, role, workspace, given }: Props) {
  const { write } = await writing();
  return (
    <OriginJudgements
      shown={judgements.map((judgement) => ({ judgement, effect: null }))}
      base={`/w/${workspace}`}
      page={record.kind === "claim" ? "claims" : "sources"}
      write={write}
      left={nameOfParty(record)}
      shownAt={new Date()}
      isSaved={queryText(given["held"]) !== ""}
      actions={originActions(role, { workspace, number: record.number })}
    />
  );
}
