import { SelectField, TextField } from "@/components/ui/field";
import { MoreFields } from "@/components/ui/more-fields";

type Props = {
  readonly initial: Readonly<Record<string, string>>;
  /** Who stands at each step of the chain. */
  readonly steps: readonly string[];
};

const ELSEWHERE = ["time", "region", "row", "column"] as const;
const TRANSLATED = ["language", "translation", "translatedBy"] as const;

/** The fields of a citation: where, the words, and for what. */
export function CitationFields({ initial, steps }: Props) {
  const of = (name: string) => ({ name, initial: initial[name] ?? "" });
  return (
    <div className="grid gap-5">
      <div className="grid gap-4 md:grid-cols-[8rem_1fr]">
        <TextField {...of("document")} label="Document" hint="Its number, as D3" />
        <SelectField
          {...of("step")}
          label="What it shows"
          options={[
            { value: "", label: "The claim itself" },
            ...steps.map((name, index) => ({ value: String(index), label: `Step ${index + 1}: ${name}` })),
          ]}
        />
      </div>
      <TextField
        {...of("words")}
        label="The words"
        isLong
        hint="As they stand in the document’s newest text; for a recording, picture or table, what is heard, seen or written there."
      />
      <input type="hidden" name="prefix" value={initial["prefix"] ?? ""} />
      <input type="hidden" name="suffix" value={initial["suffix"] ?? ""} />
      <MoreFields names={ELSEWHERE} isFilled={false} summary="In a recording, a picture or a table">
        <div className="mt-3 grid gap-4 md:grid-cols-2">
          <TextField {...of("time")} label="Time" hint="1:15, or from one to another: 1:15-1:32" />
          <TextField
            {...of("region")}
            label="Part of the picture"
            hint="Left, top, width, height: 160,120,320,240, or percent:10,10,50,50"
          />
          <TextField {...of("row")} label="Row" inputMode="numeric" hint="Counted from 1" />
          <TextField {...of("column")} label="Column" inputMode="numeric" hint="Counted from 1" />
        </div>
      </MoreFields>
      <MoreFields names={TRANSLATED} isFilled={false} summary="It is in another language">
        <div className="mt-3 grid gap-4 md:grid-cols-[8rem_1fr]">
          <TextField {...of("language")} label="Language" hint="Empty for the document’s own" />
          <TextField {...of("translatedBy")} label="Translated by" />
          <div className="md:col-span-2">
            <TextField {...of("translation")} label="Translation" isLong hint="Its numbers are compared with those of the original." />
          </div>
        </div>
      </MoreFields>
    </div>
  );
}
