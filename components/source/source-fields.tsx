import { SourceBox, type Suggestion } from "./source-box";
import { SOURCE_KIND_WORDS } from "./words";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { optionsOf } from "@/components/ui/options";

type Props = { readonly initial: Readonly<Record<string, string>>; readonly suggest: (text: string) => Promise<readonly Suggestion[]> };

/** The fields of a source. */
export function SourceFields({ initial, suggest }: Props) {
  const of = (name: string) => ({ name, initial: initial[name] ?? (name === "kind" ? "organisation" : "") });
  return (
    <div className="grid gap-5">
      <TextField
        {...of("name")}
        label="Name"
        autoFocus={initial["name"] === undefined}
        hint="As you want to read it. For a protected source, a cover name: the real one is not stored."
      />
      <CheckField {...of("isProtected")} label="Protected: this is a cover name" />
      <SelectField {...of("kind")} label="Kind" options={optionsOf(SOURCE_KIND_WORDS)} />
      <TextField {...of("aliases")} label="Other names, one a line" isLong hint="“Seoul”, “ROK”, “대한민국”: it is found by any of them." />
      <div className="grid gap-4 md:grid-cols-2">
        <SourceBox {...of("parent")} label="Part of" hint="The ministry is a part of the government." suggest={suggest} />
        <TextField {...of("class")} label="Class" hint="official/western: tells how unnamed sources may overlap with named ones." />
        <TextField {...of("headcount")} label="How many people (an unnamed group)" inputMode="numeric" />
        <SourceBox {...of("vouchedBy")} label="Vouched for by" hint="The outlet that says these people exist." suggest={suggest} />
        <TextField {...of("country")} label="Country" hint="Two letters, as in KR." />
        <TextField {...of("wikidataId")} label="Wikidata" hint="As in Q884." />
      </div>
      <TextField {...of("note")} label="Note" isLong />
    </div>
  );
}
