import { addCitationAction } from "../../citation-actions";
import { draftKey } from "../../../draft-key";
import { CitationFields } from "@/components/claim/citation-fields";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { FormButtons } from "@/components/ui/form-buttons";
import { numberParam, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { namesIn } from "@/lib/domain/wording";
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
  const asked = (name: string) => queryText(given[name]);
  const initial = {
    document: asked("document") || (document === undefined ? "" : `D${document.number}`),
    words: asked("words"),
    prefix: asked("prefix"),
    suffix: asked("suffix"),
    language: claim.language,
  };
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
        draft={`${draftKey(actor, "C", claim)} cite`}
      >
        <CitationFields initial={initial} steps={claim.hops.map(({ sourceId }) => namesIn(sourceById)(sourceId))} />
        <FormButtons submit="Add the citation" back={`${base}/claims/${number}`} />
      </ActionForm>
    </>
  );
}
