import type { ReactNode } from "react";
import { DOCUMENT_KIND_WORDS } from "./words";
import { SourceBox, type Suggestion } from "@/components/source/source-box";
import { SelectField, TextField } from "@/components/ui/field";
import { optionsOf } from "@/components/ui/options";

type Props = {
  readonly initial: Readonly<Record<string, string>>;
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  /** Something else on the page wants to be looked at first. */
  readonly isLater?: boolean;
  /** Fields that stand after the title. */
  readonly children?: ReactNode;
};

/** The fields of what is said of a document. */
export function DocumentFields({ initial, suggest, isLater = false, children }: Props) {
  const given = (name: string) => ({ name, initial: initial[name] ?? "" });
  return (
    <div className="grid gap-5">
      <TextField {...given("title")} label="Title" autoFocus={!isLater} hint="As the document gives itself one." />
      {children}
      <div className="grid gap-4 md:grid-cols-2">
        <SourceBox
          {...given("publisher")}
          label="Published by"
          hint="The outlet or body; made when you save if it is new."
          suggest={suggest}
        />
        <SelectField name="kind" label="Kind" options={optionsOf(DOCUMENT_KIND_WORDS)} initial={initial["kind"] ?? "article"} />
        <TextField {...given("authors")} label="Written by" hint="Several names stand between semicolons." />
        <TextField {...given("url")} label="Address" type="url" hint="One that is here already is found, however it is written." />
        <TextField {...given("published")} label="Published" hint="2024-10-28, 28 October 2024, or 2024-10." />
        <TextField
          name="language"
          label="Language"
          initial={initial["language"] ?? ""}
          hint="A code such as en, ko or uk. Told from the text, if you leave it empty."
        />
      </div>
    </div>
  );
}

/** The field for what a document says. */
export function TextPasted() {
  return (
    <TextField
      name="text"
      label="What it says"
      isLong
      hint="Paste the text, headline included. It is kept for good, and never changed: a newer text is kept beside it."
    />
  );
}
