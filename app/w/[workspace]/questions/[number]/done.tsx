import { undoImportAction } from "./import/actions";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Announcement } from "@/components/ui/announcement";
import { SubmitButton } from "@/components/ui/field";
import { numberParamOr, queryText } from "@/lib/boundary/params";
import { type ScopeChoice, rulingKey } from "@/lib/domain/scope-choices";
import type { Actor } from "@/lib/domain/policy";
import { Count } from "@/components/ui/notation";
import type { ComparedQuestion } from "@/lib/usecases/compare-question";
import { countLogged } from "@/lib/usecases/count-logged";

type DoneProps = {
  readonly actor: Actor;
  readonly given: Record<string, string | string[] | undefined>;
  readonly choices: readonly ScopeChoice[];
  readonly compared: ComparedQuestion;
  readonly workspace: string;
  readonly number: number;
};

/** What was just done here: claims logged or taken back, a ruling made or taken back. */
export function Done({ actor, given, choices, compared, workspace, number }: DoneProps) {
  const base = `/w/${workspace}`;
  const imported = numberParamOr(null, queryText(given["imported"]));
  if (imported !== null) return <Imported actor={actor} change={imported} action={undoImportAction.bind(null, { workspace, number })} />;
  if (queryText(given["undone"]) !== "")
    return <Announcement>Taken back: what was logged and not changed since is withdrawn, and stays readable.</Announcement>;
  const logged = queryText(given["logged"]);
  if (/^\d{1,9}$/.test(logged))
    return (
      <Announcement key={logged}>
        Logged as <a href={`${base}/claims/${logged}`}>C{logged}</a>.{" "}
        <a href={`${base}/questions/${number}/log?like=${logged}`}>Log another from the same document</a>
      </Announcement>
    );
  const judged = judgedPlacement(compared, queryText(given["judged"]));
  if (judged !== undefined)
    return <Announcement key={judged.version}>Saved, with your name and reason. What counts now stands under “Why?” below.</Announcement>;
  const ruled = choices.find((choice) => rulingKey(choice) === queryText(given["ruled"]));
  if (ruled === undefined) return null;
  const { claimNumber, claimScope, questionScope, ruling, placementVersion } = ruled;
  return (
    <Announcement key={placementVersion}>
      {ruling === null
        ? `The ruling on C${claimNumber} is taken back: it speaks of ${claimScope} again.`
        : `Ruled: C${claimNumber} is compared as speaking of ${questionScope}.`}{" "}
      <a href="#scope">Go on with the scope of the others</a>
    </Announcement>
  );
}

/** The placement that a judgement left at a version, as "placement-version"; none once it was judged again. */
function judgedPlacement({ claims, placements }: ComparedQuestion, text: string) {
  return placements.find(({ claimId, version }) => text === `${claims.find(({ id }) => id === claimId)?.number ?? ""}-${version}`);
}

type ImportedProps = { readonly actor: Actor; readonly change: number; readonly action: FormAction };

/** Several claims logged at once, as far as they still stand as logged, and the way to take all of them back in one step. */
async function Imported({ actor, change, action }: ImportedProps) {
  const count = await countLogged(actor, change);
  if (!count.ok || count.value === 0) return null;
  return (
    <>
      <Announcement>
        <Count of={count.value} one="claim is" many="claims are" /> logged.
      </Announcement>
      <ActionForm action={action} className="no-print mb-4">
        <input type="hidden" name="change" value={change} />
        <SubmitButton isPlain>Undo: take them all back</SubmitButton>
      </ActionForm>
    </>
  );
}
