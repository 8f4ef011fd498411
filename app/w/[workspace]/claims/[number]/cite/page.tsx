import { addCitationAction } from "../../citation-actions";
import { draftKey } from "../../../draft-key";
import { CitationFields } from "@/components/claim/citation-fields";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { FormButtons } from "@/components/ui/form-buttons";
import { numberParam, numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { anchorAt } from "@/lib/domain/citations/anchor";
import type { Actor } from "@/lib/domain/policy";
import { namesIn } from "@/lib/domain/wording";
import { showDocument } from "@/lib/usecases/show-document";
import { showClaim } from "@/lib/usecases/show-claim";

export const metadata = { title: "Cite" };

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CitePage({ params, searchParams }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const given = await searchParams;
  const number = numberParam(text);
  const { claim, sourceById, documentById } = orNotFound(await showClaim(actor, number));
  const document = claim.documentId === null ? undefined : documentById.get(claim.documentId);
  const base = `/w/${workspace}`;
  const passage = await passageIn(actor, given);
  const initial = passage ?? { document: document === undefined ? "" : `D${document.number}` };
  return (
    <>
      <PageHead crumbs={[{ href: `${base}/claims/${number}`, label: `C${number}` }]} title={`Add a citation to C${number}`} />
      <p className="mb-5 max-w-prose text-muted">
        “{claim.phrase}” is anchored by itself where it stands. Here you add what else shows it: another passage, a moment of a recording, a
        part of a picture, a cell of a table; for the claim, or for one step of how it reached us.
      </p>
      <ActionForm
        action={addCitationAction.bind(null, { workspace, number })}
        className="max-w-2xl"
        label="Citation"
        {...(passage === null ? { draft: `${draftKey(actor, "C", claim)} cite` } : {})}
      >
        <CitationFields initial={initial} steps={claim.hops.map(({ sourceId }) => namesIn(sourceById)(sourceId))} />
        <FormButtons submit="Add the citation" back={`${base}/claims/${number}`} />
      </ActionForm>
    </>
  );
}

/** The passage that an address names by its document, its text and its place, as fields of the form; null where it names none. */
async function passageIn(actor: Actor, given: Awaited<Props["searchParams"]>) {
  const numberIn = (name: string) => numberParamOr(null, queryText(given[name]).replace(/^D/, ""));
  const number = numberIn("document");
  const shown = number === null ? null : await showDocument(actor, number, numberIn("text"));
  if (shown?.ok !== true || shown.value.text === null) return null;
  const [start = 0, end = 0] = ["at", "end"].map((name) => Number(/^\d{1,9}$/.exec(queryText(given[name]))?.[0] ?? 0));
  const { exact: words, prefix, suffix } = anchorAt(shown.value.text, { start, end });
  return { document: `D${number}`, words, prefix, suffix };
}
