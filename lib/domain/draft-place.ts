/** Where a draft is gone on with, below its workspace. */
export type DraftPlace = { readonly path: string; readonly label: string };

const RECORDS: Readonly<Record<string, { readonly path: string; readonly one: string }>> = {
  C: { path: "claims", one: "claim" },
  Q: { path: "questions", one: "question" },
  S: { path: "sources", one: "source" },
};

/** What a draft is about, by its name: "C3" is an edit of claim 3, "Q new" a question to be asked, "Q3 claim new" a claim to be logged on Q3. */
export function placeOfDraft(name: string): DraftPlace | null {
  if (name === "log new") return { path: "/log", label: "what you pasted to log claims from" };
  const logged = /^Q(\d+) claim new$/.exec(name);
  if (logged !== null) return { path: `/questions/${logged[1]!}/log`, label: `a claim on Q${logged[1]!}` };
  const [, letter = "", record = ""] = /^([CQS])( new|\d+)$/.exec(name) ?? [];
  const kind = RECORDS[letter];
  if (kind === undefined) return null;
  return record === " new"
    ? { path: `/${kind.path}/new`, label: `a new ${kind.one}` }
    : { path: `/${kind.path}/${record}/edit`, label: `an edit of ${letter}${record}` };
}
