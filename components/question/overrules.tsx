import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Folded } from "@/components/ui/folded";
import { SelectField, SubmitButton, TextField, VersionField } from "@/components/ui/field";
import type { Option } from "@/components/ui/options";
import type { Label } from "@/lib/domain/comparison/relation";
import { DISAGREEMENT_CAUSES, type Disagreement } from "@/lib/domain/disagreement";
import { OVERRULED_LABELS, type ReadingOverrule, type RelationOverrule } from "@/lib/domain/overrule";
import { CAUSE_WORDS, RELATION_WORDS } from "./words";
import { Moment } from "@/components/ui/notation";

/** What a judgement is written over: the claim in whose placement it is kept, and the versions of both that were read. */
type Judged = { readonly claim: number; readonly claimVersion: number; readonly version: number };

type RelationProps = {
  readonly pair: Judged & { readonly other: number; readonly otherVersion: number };
  readonly computed: Label;
  readonly overrule: RelationOverrule | null;
  /** Null where whoever looks may not overrule. */
  readonly action: FormAction | null;
};

/** The label that a person put in place of the computed one, and the way to put one there or take it back. */
export function OverruledRelation({ pair, computed, overrule, action }: RelationProps) {
  const names = `C${pair.claim} and C${pair.other}`;
  return (
    <div className="mt-3 text-sm">
      {overrule === null ? null : (
        <p>
          Overruled: {overrule.by} holds it to be “{RELATION_WORDS[overrule.label].word}” (<Moment at={overrule.at} isDay />
          ): “{overrule.reason}”. Computed: “{RELATION_WORDS[computed].word}”.
        </p>
      )}
      {action === null ? null : (
        <JudgementForm
          key={pair.version}
          title={overrule === null ? "Overrule this relation" : `Take back how ${names} were overruled`}
          judged={pair}
          action={action}
          isTakingBack={overrule !== null}
        >
          <input type="hidden" name="other" value={pair.other} />
          <input type="hidden" name="otherVersion" value={pair.otherVersion} />
          {overrule === null ? <SelectField name="label" label={`${names} are to be read as`} options={optionsBut(computed)} /> : null}
        </JudgementForm>
      )}
    </div>
  );
}

type DisagreementProps = {
  readonly pair: RelationProps["pair"];
  readonly disagreement: Disagreement | null;
  readonly action: FormAction | null;
};

/** Why two claims disagree, as a person found it, and the way to say so or to take it back. */
export function ExplainedDisagreement({ pair, disagreement, action }: DisagreementProps) {
  const names = `C${pair.claim} and C${pair.other}`;
  return (
    <div className="mt-3 text-sm">
      {disagreement === null ? null : (
        <p>
          Why they disagree, as <bdi>{disagreement.by}</bdi> found (<Moment at={disagreement.at} isDay />
          ): <strong className="font-medium">{CAUSE_WORDS[disagreement.cause]}</strong>. “<bdi>{disagreement.reason}</bdi>”
        </p>
      )}
      {action === null ? null : (
        <JudgementForm
          key={pair.version}
          title={disagreement === null ? "Say why they disagree" : `Take back why ${names} disagree`}
          judged={pair}
          action={action}
          isTakingBack={disagreement !== null}
          words={DISAGREEMENT_FORM}
        >
          <input type="hidden" name="other" value={pair.other} />
          <input type="hidden" name="otherVersion" value={pair.otherVersion} />
          {disagreement === null ? <SelectField name="cause" label={`${names} disagree because of`} options={CAUSE_OPTIONS} /> : null}
        </JudgementForm>
      )}
    </div>
  );
}

const CAUSE_OPTIONS: readonly Option[] = [
  { value: "", label: "Choose…" },
  ...DISAGREEMENT_CAUSES.map((value) => ({ value, label: CAUSE_WORDS[value] })),
];

/** What the form of a judgement is called and says, but for its fields. */
type FormWords = { readonly make: string; readonly hint: string; readonly hintBack: string };
const OVERRULE_FORM: FormWords = {
  make: "Overrule",
  hint: "It is shown with your name beside the computed one, for this question only, until a claim says something else. It can be taken back.",
  hintBack: "The computed one counts again. Both stay in the history.",
};
const DISAGREEMENT_FORM: FormWords = {
  make: "Say so",
  hint: "It is shown with your name beside the relation and counted on this question, until a claim says something else. No label and no count changes.",
  hintBack: "Nothing is said of it then. Both stay in the history.",
};

const LABEL_WORDS: Readonly<Record<(typeof OVERRULED_LABELS)[number], string>> = {
  agree: "in agreement: they say nearly the same",
  compatible: "compatible: both can be right on an ordinary reading",
  strained: "strained: both can be right only on a loose reading",
  conflict: "in conflict: they cannot both be right",
  not_comparable: "not comparable: they are not about the same",
};

/** The labels that may stand in place of the computed one; none is chosen beforehand. */
function optionsBut(computed: Label): Option[] {
  const others = OVERRULED_LABELS.filter((label) => label !== computed);
  return [{ value: "", label: "Choose…" }, ...others.map((value) => ({ value, label: LABEL_WORDS[value] }))];
}

type ReadingProps = {
  readonly judged: Judged;
  /** How our rule reads the words, in words. */
  readonly computed: string;
  readonly overrule: ReadingOverrule | null;
  readonly action: FormAction | null;
};

/** The reading that a person put in place of ours, and the way to put one there or take it back. */
export function OverruledReading({ judged, computed, overrule, action }: ReadingProps) {
  return (
    <div className="text-sm">
      {overrule === null ? null : (
        <p>
          Overruled by {overrule.by} (<Moment at={overrule.at} isDay />
          ): “{overrule.reason}”. Our rule: {computed}
        </p>
      )}
      {action === null ? null : (
        <JudgementForm
          key={judged.version}
          title={overrule === null ? `Overrule how C${judged.claim} is read` : `Take back how C${judged.claim} was overruled`}
          judged={judged}
          action={action}
          isTakingBack={overrule !== null}
        >
          {overrule === null ? (
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField name="from" label="The words allow from" hint="In the question’s unit, as 9,000" />
              <TextField name="to" label="to" hint="Empty for no upper end" />
              <TextField name="ordinarilyFrom" label="Ordinarily from" hint="Empty: as we read it, as far as it fits" />
              <TextField name="ordinarilyTo" label="Ordinarily to" />
            </div>
          ) : null}
        </JudgementForm>
      )}
    </div>
  );
}

type FormProps = {
  readonly title: string;
  readonly judged: Judged;
  readonly action: FormAction;
  readonly isTakingBack: boolean;
  readonly words?: FormWords;
  readonly children: ReactNode;
};

function JudgementForm({ title, judged, action, isTakingBack, words = OVERRULE_FORM, children }: FormProps) {
  return (
    <ActionForm action={action} className="no-print my-2" label={title}>
      <Folded title={title}>
        <input type="hidden" name="claim" value={judged.claim} />
        <input type="hidden" name="claimVersion" value={judged.claimVersion} />
        <input type="hidden" name="isTakingBack" value={isTakingBack ? "on" : ""} />
        <VersionField version={judged.version} />
        {children}
        <TextField name="reason" label="Reason" hint={isTakingBack ? words.hintBack : words.hint} />
        <div>
          <SubmitButton>{isTakingBack ? "Take back" : words.make}</SubmitButton>
        </div>
      </Folded>
    </ActionForm>
  );
}
