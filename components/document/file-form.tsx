import { FILE_FAULTS, fileFaultNamed } from "@/lib/domain/document-file";

type Props = {
  /** Where the file is sent. */
  readonly action: string;
  /** The document whose newer text it holds; null for a new document. */
  readonly number: number | null;
  /** Why the file that was sent before was not read, by its name; empty where there was none. */
  readonly fault: string;
};

/** Sends a file, whose text is read and kept; works without scripts. */
export function FileForm({ action, number, fault }: Props) {
  const name = fileFaultNamed(fault);
  return (
    <form action={action} method="post" encType="multipart/form-data" aria-label="File" className="mb-8 max-w-2xl">
      {name === null ? null : (
        <p role="alert" id="file-fault" className="mb-4 border-s-4 border-conflict bg-surface px-3 py-2">
          {FILE_FAULTS[name]}
        </p>
      )}
      {number === null ? null : <input type="hidden" name="document" value={number} />}
      <label htmlFor="file" className="mb-1 block font-medium">
        From a file
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="file"
          type="file"
          name="file"
          required
          autoFocus={name !== null}
          accept=".pdf,.docx,.html,.htm,.xhtml,.txt,.text,.md,.markdown"
          aria-describedby={name === null ? "file-hint" : "file-fault file-hint"}
          aria-invalid={name !== null}
          className="control min-w-0 flex-1 basis-56"
        />
        <button className="button">Read the file</button>
      </div>
      <p id="file-hint" className="mt-1 text-sm text-muted">
        PDF, .docx, .html, .txt or .md, up to 20 MB. The file itself is kept too, byte for byte.
      </p>
    </form>
  );
}
