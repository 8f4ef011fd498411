import { ClaimPreview, type Preview } from "./claim-preview";
import { DateProposal } from "./date-proposal";
import { HOP_BASIS_WORDS, MODALITY_WORDS, POSITION_WORDS, STANCE_WORDS } from "@/components/question/words";
import { SourceBox, type Suggestion } from "@/components/source/source-box";
import { MoreFields } from "@/components/ui/more-fields";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { type Option, optionsOf } from "@/components/ui/options";
import type { Question } from "@/lib/domain/question";

type ClaimValues = Readonly<Record<string, string>>;

type Props = {
  readonly initial: ClaimValues;
  readonly places: readonly Option[];
  readonly populations: readonly Option[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly published: string | null }[];
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  readonly preview: (form: FormData) => Promise<Preview>;
  readonly isNew: boolean;
  readonly answer: Question["answer"];
};

/** The fields of a claim: the words first, then who and through whom, when, and what it concerns. */
export function ClaimFields({ initial, places, populations, documents, suggest, preview, isNew, answer }: Props) {
  const of = (name: string) => ({ name, initial: initial[name] ?? "" });
  return (
    <div className="relative grid gap-5">
      <div className="grid gap-2">
        <TextField
          {...of("words")}
          label="Words, as said or printed"
          isLong
          autoFocus={isNew}
          hint="The exact phrase with its figure and hedge: “around 13,000 troops”, “up to 12,000”, “a small contingent”."
        />
        <CheckField {...of("isParaphrase")} label="A paraphrase, not their exact words" />
      </div>
      {answer === "figure" ? <FigureFields of={of} /> : <PositionField of={of} />}
      <ClaimPreview preview={preview} />
      <ChainFields of={of} suggest={suggest} />
      <datalist id="documents">
        {documents.map(({ id, title, published }) => (
          <option key={id} value={title}>
            {published}
          </option>
        ))}
      </datalist>
      <DateFields of={of} />
      <fieldset className="grid gap-4 md:grid-cols-3">
        <legend className="mb-2 text-lg font-semibold">What it concerns</legend>
        <SelectField {...of("placeId")} label="Place" options={places} />
        <SelectField {...of("populationId")} label="Who or what is counted" options={populations} />
        <SelectField {...of("modality")} label="Observed or planned" options={optionsOf(MODALITY_WORDS)} />
      </fieldset>
      <DateProposal documents={documents} />
      <ResponseFields of={of} suggest={suggest} />
      <div className="grid gap-4 md:grid-cols-[8rem_1fr]">
        <TextField {...of("language")} label="Language" hint="en, uk, ko …" />
        <TextField {...of("note")} label="Note" isLong />
      </div>
    </div>
  );
}

function FigureFields({ of }: Pick<PartProps, "of">) {
  return (
    <div className="grid gap-2">
      <TextField
        {...of("figureText")}
        label="The figure alone (only if the words hold more than one)"
        hint="One of the words’ own numbers, as 10,000: its hedge is taken from the words. For words without numerals, the figure they mean."
      />
      <MoreFields names={["figureReason"]} isFilled={of("figureReason").initial !== ""} summary="The words give another figure">
        <TextField
          {...of("figureReason")}
          label="Why it is this figure all the same"
          hint="A slip of the tongue, a misprint, a figure that the rest of the text makes plain. It is shown with the claim, to be reviewed."
        />
      </MoreFields>
      <CheckField {...of("isWordsOnly")} label="They give no number: keep the words alone" />
    </div>
  );
}

function PositionField({ of }: Pick<PartProps, "of">) {
  return (
    <SelectField
      {...of("position")}
      label="What they say"
      options={[{ value: "", label: "Choose, or give their response below" }, ...optionsOf(POSITION_WORDS)]}
      hint="Not being able to verify something is not a denial of it."
    />
  );
}

type Of = (name: string) => { name: string; initial: string };
type PartProps = { readonly of: Of; readonly suggest: Props["suggest"] };

function ChainFields({ of, suggest }: PartProps) {
  return (
    <fieldset className="grid gap-4 md:grid-cols-2">
      <legend className="mb-2 text-lg font-semibold">Who said it, and through whom it reached you</legend>
      <SourceBox {...of("speaker")} label="Who said it" hint="A name or alias; a new one is made on saving." suggest={suggest} />
      <SourceBox
        {...of("outlet")}
        label="Where you read or heard it"
        hint="The outlet or document’s publisher. Empty where they published it themselves."
        suggest={suggest}
      />
      <SourceBox {...of("relay")} label="Passed on by (if anybody in between)" suggest={suggest} />
      <SelectField {...of("knownBy")} label="How they know" options={optionsOf(HOP_BASIS_WORDS)} />
      <TextField {...of("document")} label="Document" list="documents" hint="Its title; one of that title is used again." />
      <TextField {...of("documentUrl")} label="Address of the document" type="url" />
    </fieldset>
  );
}

function DateFields({ of }: Pick<PartProps, "of">) {
  return (
    <fieldset className="grid gap-4 md:grid-cols-3">
      <legend className="mb-2 text-lg font-semibold">When</legend>
      <TextField
        {...of("asOf")}
        label="As of"
        hint="When it was true: 2024-10-28, 2024-10 or 2024-10-29/2024-10-31. Not stated? Leave it empty: the publication date stands in, and the comparison says so."
      />
      <TextField {...of("said")} label="Said on" hint="Empty where the day is not known." />
      <TextField {...of("published")} label="Published on" />
    </fieldset>
  );
}

const RESPONSE_FIELDS = ["stance", "stanceTarget", "factor", "about"] as const;

function ResponseFields({ of, suggest }: PartProps) {
  return (
    <MoreFields
      names={RESPONSE_FIELDS}
      isFilled={RESPONSE_FIELDS.some((name) => of(name).initial !== "")}
      summary="It responds to another claim, or describes somebody else’s figure"
    >
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        <SelectField {...of("stance")} label="Response" options={[{ value: "", label: "None" }, ...optionsOf(STANCE_WORDS)]} />
        <TextField
          {...of("stanceTarget")}
          label="To which claims, or whose figures"
          hint="C3, or a source’s name where its figure is not recorded; several with commas between."
        />
        <TextField {...of("factor")} label="How many times (for a multiple)" />
        <SourceBox {...of("about")} label="Whose figure they describe" suggest={suggest} />
      </div>
    </MoreFields>
  );
}
