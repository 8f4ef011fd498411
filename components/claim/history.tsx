import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton, TextField, VersionField } from "@/components/ui/field";
import { WordDiff } from "@/components/ui/word-diff";
import type { HistoryEntry } from "@/lib/domain/claim-history";
import { wordDiff } from "@/lib/domain/text/word-diff";
import { COMMAND_WORDS } from "./command-words";
import { Moment } from "@/components/ui/notation";

/** The names of the fields, as histories show them. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  words: "Words",
  figureText: "Figure",
  figureReason: "Why not as the words have it",
  speaker: "Who said it",
  outlet: "Where it was read",
  relay: "Passed on by",
  about: "Whose figure",
  knownBy: "How they know",
  isWordsOnly: "No number given",
  position: "Position",
  document: "Document",
  documentUrl: "Address of the document",
  published: "Published on",
  asOf: "As of",
  said: "Said on",
  placeId: "Place",
  populationId: "Who or what is counted",
  modality: "Observed or planned",
  stance: "Response",
  stanceTarget: "To which claim",
  factor: "How many times",
  note: "Note",
  language: "Language",
  isParaphrase: "Paraphrase",
  name: "Name",
  kind: "Kind",
  aliases: "Aliases",
  country: "Country",
  class: "Class",
  parent: "Part of",
  vouchedBy: "Vouched for by",
  headcount: "How many people",
  wikidataId: "Wikidata",
  isProtected: "Protected",
  standing: "Standing",
};

/** How an earlier version can be brought back: the one that is asked for, null for none, has its form open. */
type Restore = { readonly current: number; readonly asked: number | null; readonly action: FormAction };

type Props = {
  readonly entries: readonly HistoryEntry[];
  /** Null for those who may not. */
  readonly restore: Restore | null;
};

/** Who did what, when and why, with what it changed word by word. */
export function History({ entries, restore }: Props) {
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history" className="mb-3">
        History
      </h2>
      <ol className="border-t border-hairline">
        {entries.map(({ version, by, at, command, reason, changes, isErased }) => (
          <li key={version} className="border-b border-hairline py-3">
            <p>
              <bdi className="font-medium">{by}</bdi> {COMMAND_WORDS[command] ?? command}{" "}
              <span className="text-sm text-muted">
                version {version} ·{" "}
                <time dateTime={at.toISOString()}>
                  <Moment at={at} />
                </time>
              </span>
            </p>
            {reason === null ? null : <p className="text-sm">Reason: {reason}</p>}
            {isErased ? <p className="text-sm text-muted">The content of this version was erased.</p> : null}
            <dl className="mt-1 grid gap-1 text-sm">
              {changes.map(({ field, before, after }) => (
                <div key={field} className="flex flex-wrap gap-x-2">
                  <dt className="text-muted">{FIELD_WORDS[field] ?? field}</dt>
                  <dd dir="auto">
                    <WordDiff parts={wordDiff(before, after)} />
                  </dd>
                </div>
              ))}
            </dl>
            {restore === null || isErased || version >= restore.current ? null : <BringBack version={version} restore={restore} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function BringBack({ version, restore: { current, asked, action } }: { readonly version: number; readonly restore: Restore }) {
  if (asked !== version)
    return (
      <a href={`?restore=${version}#restore`} className="no-print inline-flex min-h-9 items-center text-sm">
        Bring version {version} back
      </a>
    );
  return (
    <ActionForm action={action} className="no-print mt-2 grid max-w-xl gap-3" label={`Bring version ${version} back`}>
      <VersionField version={current} />
      <input type="hidden" name="to" value={version} />
      <div id="restore">
        <TextField name="reason" label="Reason" hint="It becomes the newest version; those in between stay in the history." />
      </div>
      <div>
        <SubmitButton>Bring back</SubmitButton>
      </div>
    </ActionForm>
  );
}
