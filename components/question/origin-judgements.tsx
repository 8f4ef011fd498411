import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Announcement } from "@/components/ui/announcement";
import { SelectField, SubmitButton, TextField } from "@/components/ui/field";
import { Folded } from "@/components/ui/folded";
import { Moment } from "@/components/ui/notation";
import type { JudgementEffect } from "@/lib/domain/judgement-effect";
import type { WriteNumber } from "@/lib/domain/notation";
import { type OriginJudgement, type Party, nameOfParty } from "@/lib/domain/origin-judgement";
import { countOf } from "@/lib/domain/wording";
import { HELD_OPTIONS, JUDGEMENT_WORDS } from "./judgement-words";
import { originWords } from "./origin-words";

/** A judgement, and what it changes on the question that is shown; null where that is not worked out. */
export type ShownJudgement = { readonly judgement: OriginJudgement; readonly effect: JudgementEffect | null };

type Props = {
  readonly shown: readonly ShownJudgement[];
  readonly base: string;
  /** The kind of page that it stands on, to which one comes back. */
  readonly page: "questions" | "claims" | "sources";
  readonly write: WriteNumber;
  /** What may be judged with one press, where it is known: "C3". */
  readonly left?: string;
  /** The claims and sources that are offered where one types, by their short names. */
  readonly offered?: readonly { readonly name: string; readonly words: string }[];
  /** When this was read: what somebody else judges after that is not overwritten unseen. */
  readonly shownAt: Date;
  /** Whether one was just saved. */
  readonly isSaved: boolean;
  /** Null where whoever looks may not judge. */
  readonly actions: { readonly judge: FormAction; readonly takeBack: FormAction } | null;
};

/** More judgements than these are only counted. */
const MOST_SHOWN = 50;

/** What people hold of where these claims and sources come from, what each judgement changes here, and the way to make one. */
export function OriginJudgements({ shown, base, page, write, left = "", offered = [], shownAt, isSaved, actions }: Props) {
  if (shown.length === 0 && actions === null) return null;
  // On a question it belongs to where its claims come from.
  const Heading = page === "questions" ? "h3" : "h2";
  return (
    <section aria-labelledby="judgements" className="mt-8 max-w-prose">
      <Heading id="judgements" className="mb-2">
        Judgements of where they come from
      </Heading>
      {isSaved ? <Announcement>Saved, with your name and reason. Neither record was changed.</Announcement> : null}
      {shown.length === 0 ? <p>None yet: only the chains that claims were logged with are counted.</p> : null}
      <ul className="grid gap-3" hidden={shown.length === 0}>
        {shown.slice(0, MOST_SHOWN).map((each) => (
          <li key={each.judgement.id}>
            <Judgement {...each} base={base} write={write} />
            {actions === null ? null : <TakeBack judgement={each.judgement} page={page} action={actions.takeBack} />}
          </li>
        ))}
      </ul>
      {shown.length > MOST_SHOWN ? (
        <p className="mt-3">
          And {countOf(shown.length - MOST_SHOWN, "other", "others", write)}: see the pages of their claims and sources.
        </p>
      ) : null}
      {actions === null ? null : (
        <JudgeForm key={shown.length} left={left} offered={offered} page={page} shownAt={shownAt} action={actions.judge} />
      )}
    </section>
  );
}

function Judgement({ judgement, effect, base, write }: ShownJudgement & Pick<Props, "base" | "write">) {
  const { kind, verdict, left, right, reason, by, at } = judgement;
  return (
    <p>
      <PartyLink party={left} base={base} /> <strong className="font-medium">{JUDGEMENT_WORDS[kind][verdict]}</strong>{" "}
      <PartyLink party={right} base={base} />: “<bdi>{reason}</bdi>” (<bdi>{by}</bdi>, <Moment at={at} isDay />
      ). {effect === null ? null : effectWords(effect, write)}
    </p>
  );
}

/** "Without it: 3 original sources, 1 conflict." */
function effectWords({ without }: JudgementEffect, write: WriteNumber): string {
  if (without === null) return "It changes neither original sources nor conflicts here.";
  const origins = originWords(without.origins, write);
  return without.of === "all"
    ? `Without it: ${origins} of all reports.`
    : `Without it: ${origins}, ${countOf(without.conflicts, "conflict", "conflicts", write)}.`;
}

function PartyLink({ party, base }: { readonly party: Party; readonly base: string }) {
  return (
    <a href={`${base}/${party.kind}s/${party.number}`}>
      <bdi>{party.name ?? nameOfParty(party)}</bdi>
    </a>
  );
}

type TakeBackProps = Pick<Props, "page"> & { readonly judgement: OriginJudgement; readonly action: FormAction };

function TakeBack({ judgement, page, action }: TakeBackProps) {
  const title = `Take back: ${nameOfParty(judgement.left)} ${JUDGEMENT_WORDS[judgement.kind][judgement.verdict]} ${nameOfParty(judgement.right)}`;
  return (
    <ActionForm action={action} className="no-print text-sm" label={title}>
      <Folded title={title}>
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="id" value={judgement.id} />
        <TextField name="reason" label="Reason" hint="It counts no longer then. Both stay in the history." />
        <div>
          <SubmitButton>Take back</SubmitButton>
        </div>
      </Folded>
    </ActionForm>
  );
}

const OFFERED = "judged";

type JudgeFormProps = Required<Pick<Props, "left" | "offered" | "page" | "shownAt">> & { readonly action: FormAction };

function JudgeForm({ left, offered, page, shownAt, action }: JudgeFormProps) {
  return (
    <ActionForm action={action} className="no-print mt-3" label="Judge where two of them come from">
      <Folded title="Judge where two of them come from">
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="shownAt" value={shownAt.getTime()} />
        <TextField
          name="left"
          label="A claim or source"
          initial={left}
          {...(offered.length === 0 ? {} : { list: OFFERED })}
          hint="Its short name: C3, or S5."
        />
        <SelectField name="held" label="What you hold of the two" options={HELD_OPTIONS} />
        <TextField name="right" label="Another" {...(offered.length === 0 ? {} : { list: OFFERED })} hint="C3, or S5." />
        <datalist id={OFFERED}>
          {offered.map(({ name, words }) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </datalist>
        <TextField
          name="reason"
          label="Reason"
          hint="It is shown with your name on every question that it bears on. Neither record is changed, and it can be taken back. What “may be” makes the count a range."
        />
        <div>
          <SubmitButton>Judge</SubmitButton>
        </div>
      </Folded>
    </ActionForm>
  );
}
