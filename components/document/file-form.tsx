import { GivenForm } from "./given-form";
import { FILE_FAULTS, fileFaultNamed } from "@/lib/domain/document-file";

type Props = {
  readonly action: string;
  readonly number: number | null;
  /** Why the file that was sent before was not read, by its name; empty where there was none. */
  readonly fault: string;
};

/** Sends a file, whose text is read and kept. */
export function FileForm({ action, number, fault }: Props) {
  const name = fileFaultNamed(fault);
  return (
    <GivenForm
      id="file"
      name="File"
      label="From a file"
      hint="PDF, .docx, .html, .txt or .md, up to 20 MB. The file itself is kept too, byte for byte."
      submit="Read the file"
      isFile
      {...{ action, number }}
      fault={name === null ? null : FILE_FAULTS[name]}
    >
      {(field) => <input {...field} type="file" name="file" accept=".pdf,.docx,.html,.htm,.xhtml,.txt,.text,.md,.markdown" />}
    </GivenForm>
  );
}
