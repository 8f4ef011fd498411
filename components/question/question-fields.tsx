import { BASIS_WORDS, MODALITY_WORDS, VOLATILITY_WORDS } from "./words";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { type Option, optionsOf } from "@/components/ui/options";

type Props = {
  readonly initial: Readonly<Record<string, string>>;
  readonly measures: readonly Option[];
  readonly places: readonly Option[];
  readonly populations: readonly Option[];
};

/** What a new question starts from. */
const DEFAULTS: Readonly<Record<string, string>> = { volatility: "medium", basis: "stock", modality: "observed", referenceMode: "latest" };

/** The fields of a question: what it fixes decides which claims are comparable, so each is explained where it is asked for. */
export function QuestionFields({ initial, measures, places, populations }: Props) {
  const of = (name: string) => ({ name, initial: initial[name] ?? DEFAULTS[name] ?? "" });
  return (
    <div className="grid gap-6">
      <TextField
        {...of("title")}
        label="The question"
        autoFocus={initial["title"] === undefined}
        hint="As you would ask it: “How many North Korean troops are in Russia?”"
      />
      <SelectField
        {...of("answer")}
        label="Kind of answer"
        options={[
          { value: "figure", label: "A figure" },
          { value: "yes_no", label: "Yes or no" },
        ]}
        hint="Figures are compared on a scale; yes/no matters by who asserts, denies or takes no position."
      />
      <ScopeFields of={of} measures={measures} places={places} populations={populations} />
      <CountingFields of={of} />
      <TextField {...of("note")} label="Note" isLong hint="What readers of this page should know." />
    </div>
  );
}

type Of = (name: string) => { name: string; initial: string };

function ScopeFields({ of, measures, places, populations }: { readonly of: Of } & Omit<Props, "initial">) {
  return (
    <>
      <fieldset className="grid gap-4 md:grid-cols-2">
        <legend className="mb-2 text-lg font-semibold">What is counted or measured</legend>
        <SelectField {...of("measureId")} label="Measure" options={measures} hint="Only claims about the same measure are compared." />
        <TextField {...of("newMeasure")} label="or a new measure" hint="“Troops”, “containers of ammunition”" />
        <TextField {...of("newUnit")} label="Its unit" hint="“persons”, “containers”, “km”" />
        <SelectField
          {...of("newMeasureKind")}
          label="Its kind"
          options={[
            { value: "count", label: "Counted in whole numbers" },
            { value: "continuous", label: "Measured on a scale" },
          ]}
        />
      </fieldset>
      <fieldset className="grid gap-4 md:grid-cols-3">
        <legend className="mb-2 text-lg font-semibold">Who or what is included</legend>
        <SelectField
          {...of("populationId")}
          label="Population"
          options={populations}
          hint="“Soldiers” are a part of “personnel”: a part is compared as a part."
        />
        <TextField {...of("newPopulation")} label="or a new one" />
        <SelectField {...of("newPopulationParent")} label="which is a part of" options={populations} />
      </fieldset>
      <fieldset className="grid gap-4 md:grid-cols-3">
        <legend className="mb-2 text-lg font-semibold">Where</legend>
        <SelectField {...of("placeId")} label="Place" options={places} hint="A claim about a part of it is drawn as a part." />
        <TextField {...of("newPlace")} label="or a new one" />
        <SelectField {...of("newPlaceParent")} label="which is a part of" options={places} />
      </fieldset>
    </>
  );
}

function CountingFields({ of }: { readonly of: Of }) {
  return (
    <fieldset className="grid gap-4 md:grid-cols-2">
      <legend className="mb-2 text-lg font-semibold">How it is counted, and when</legend>
      <SelectField
        {...of("basis")}
        label="Basis"
        options={optionsOf(BASIS_WORDS)}
        hint="How many there are, how many came in a period, or how many so far: these do not compare."
      />
      <SelectField
        {...of("modality")}
        label="Observed or planned"
        options={optionsOf(MODALITY_WORDS)}
        hint="A plan is another question than what was seen."
      />
      <SelectField
        {...of("volatility")}
        label="It can change"
        options={optionsOf(VOLATILITY_WORDS)}
        hint="Figures farther apart in time are shown as a change, not as a conflict."
      />
      <TextField {...of("periodStart")} label="Since (for totals and periods)" hint="2023, 2023-10 or 2023-10-01" />
      <SelectField
        {...of("referenceMode")}
        label="Seen from"
        options={[
          { value: "latest", label: "The latest date among its claims" },
          { value: "day", label: "A fixed day" },
          { value: "today", label: "Today" },
        ]}
        hint="Claims too old for that day no longer count; later ones are left out."
      />
      <TextField {...of("referenceDate")} label="The fixed day" hint="2024-10-31" />
      <CheckField {...of("acceptedOnly")} label="Count only claims that a reviewer accepted" />
    </fieldset>
  );
}
