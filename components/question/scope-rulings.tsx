import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton, TextField, VersionField } from "@/components/ui/field";
import type { ScopeChoice } from "@/lib/domain/scope-choices";
import type { Consequence } from "@/lib/domain/scope-consequence";
import { RELATION_WORDS, TONE_CLASS } from "./words";
import { Moment } from "@/components/ui/notation";

const STANDING_WORDS: Readonly<Record<ScopeChoice["standing"], string>> = {
  part: "Counts as a part: kept narrower than the question.",
  left_out: "Left out: outside what the question asks for.",
  counts: "Compared all the same: it is not known how the two lie to each other.",
};

const CHOICES_AT_FIRST = 25;

/** A choice, and what the other answer to it would change; null where that was not worked out. */
export type ShownChoice = ScopeChoice & { readonly consequence: Consequence | null };

type Props = {
  readonly choices: readonly ShownChoice[];
  readonly mayRule: boolean;
  readonly action: FormAction;
  /** Where all of them are shown; null where they are. */
  readonly allHref: string | null;
};

/** Where a claim's scope is not the question's own: what the words say, what was ruled, by whom, and the way to rule. */
export function ScopeRulings({ choices, mayRule, action, allHref }: Props) {
  return (
    <section aria-labelledby="scope" className="my-8">
      <h2 id="scope" className="mb-2">
        Scope
      </h2>
      <p className="mb-3 max-w-prose text-muted">
        These claims speak of a narrower or different {choices.every(({ facet }) => facet === "place") ? "place" : "scope"} than the
        question. Whether that is meant as a limit decides whether figures conflict. A ruling counts for this question only, can be taken
        back, and leaves the words as they are.
      </p>
      <ul className="border-t border-hairline">
        {(allHref === null ? choices : choices.slice(0, CHOICES_AT_FIRST)).map((choice) => (
          <li key={`${choice.claimNumber} ${choice.facet}`} className="border-b border-hairline py-3">
            <p>
              <bdi className="font-medium">{choice.speaker}</bdi> · C{choice.claimNumber}: <strong>{choice.claimScope}</strong>, where the
              question says <strong>{choice.questionScope}</strong>.
            </p>
            {choice.ruling === null ? (
              <p className="text-sm text-muted">{STANDING_WORDS[choice.standing]}</p>
            ) : (
              <p className="text-sm">
                Ruled the same scope by {choice.ruling.by} on <Moment at={choice.ruling.at} isDay />: “{choice.ruling.reason}”
              </p>
            )}
            {choice.consequence === null ? null : <Becomes choice={choice} consequence={choice.consequence} />}
            {mayRule ? (
              <RulingForm choice={choice} action={action} />
            ) : (
              <p className="text-sm text-muted">A reviewer or owner can rule on this.</p>
            )}
          </li>
        ))}
      </ul>
      {allHref === null || choices.length <= CHOICES_AT_FIRST ? null : (
        <p className="no-print mt-3">
          <a className="button" href={allHref}>
            Show all {choices.length}
          </a>
        </p>
      )}
    </section>
  );
}

const MOST_NUMBERS = 6;

/** What the other answer would change, before it is given. */
function Becomes({ choice, consequence: { becomes } }: { readonly choice: ScopeChoice; readonly consequence: Consequence }) {
  const asked = choice.ruling === null ? `If it means ${choice.questionScope}:` : `If it means ${choice.claimScope} alone:`;
  if (becomes.length === 0) return <p className="text-sm text-muted">{asked} no relation changes.</p>;
  return (
    <p className="text-sm text-muted">
      {asked}{" "}
      {becomes.map(({ label, numbers }, index) => (
        <span key={label}>
          {index === 0 ? "" : "; "}
          <span className={`font-medium ${TONE_CLASS[RELATION_WORDS[label].tone]}`}>
            {RELATION_WORDS[label].glyph} {RELATION_WORDS[label].word}
          </span>{" "}
          with{" "}
          {numbers
            .slice(0, MOST_NUMBERS)
            .map((number) => `C${number}`)
            .join(", ")}
          {numbers.length > MOST_NUMBERS ? " and others" : ""}
        </span>
      ))}
      .
    </p>
  );
}

/** Says that a scope is open on which a conflict turns, to whoever may rule on it and to those who may not. */
export function OpenScope({ choices, mayRule }: { readonly choices: readonly ShownChoice[]; readonly mayRule: boolean }) {
  const open = choices.filter(({ ruling, consequence }) => ruling === null && consequence?.isDecisive === true);
  const [first] = open;
  if (first === undefined) return null;
  return (
    <p role="note" className="mb-6 max-w-prose border-s-4 border-accent bg-surface px-3 py-2">
      Open: does “{first.claimScope}” mean {first.questionScope} here? Whether {open.map(({ claimNumber }) => `C${claimNumber}`).join(", ")}{" "}
      {open.length === 1 ? "conflicts" : "conflict"} with other figures turns on it.{" "}
      <a href="#scope" className="no-print">
        {mayRule ? "See what each answer would change, and rule" : "See what each answer would change"}
      </a>
    </p>
  );
}

function RulingForm({ choice, action }: { readonly choice: ScopeChoice; readonly action: FormAction }) {
  const isRuled = choice.ruling !== null;
  const consequence = isRuled
    ? `C${choice.claimNumber} will count for ${choice.claimScope} again, as its words have it.`
    : `C${choice.claimNumber} will be compared with the figures for ${choice.questionScope}, and may then agree or conflict with them.`;
  return (
    // A ruling makes a new version, and with it a new, empty and closed form for the opposite.
    <details key={choice.placementVersion} className="no-print mt-2">
      <summary className="inline-flex min-h-9 cursor-pointer items-center underline decoration-control underline-offset-2">
        {isRuled ? `Take back the ruling on C${choice.claimNumber}` : `Rule that C${choice.claimNumber} has the question’s scope`}
      </summary>
      <ActionForm action={action} className="mt-3 grid max-w-xl gap-3">
        <input type="hidden" name="claim" value={choice.claimNumber} />
        <input type="hidden" name="facet" value={choice.facet} />
        <input type="hidden" name="isSame" value={isRuled ? "" : "on"} />
        <VersionField version={choice.placementVersion} />
        <TextField name="reason" label="Reason" hint={consequence} />
        <div>
          <SubmitButton>{isRuled ? "Take back" : "Rule: same scope"}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
