import { draftKey } from "../../../draft-key";
import { suggestSourcesAction } from "../../../claims/form-actions";
import { editDocumentAction } from "../../actions";
import { DocumentFields } from "@/components/document/document-fields";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { VersionField } from "@/components/ui/field";
import { FormButtons } from "@/components/ui/form-buttons";
import { numberParam, orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { documentValues } from "@/lib/domain/document";
import { namesIn } from "@/lib/domain/wording";
import { showDocument } from "@/lib/usecases/show-document";

export const metadata = { title: "Correct a document" };

type Props = { readonly params: Promise<{ workspace: string; number: string }> };

export default async function EditDocumentPage({ params }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const number = numberParam(text);
  const { document, sourceById } = orNotFound(await showDocument(actor, number, null));
  const back = `/w/${workspace}/documents/${number}`;
  return (
    <>
      <PageHead
        crumbs={[
          { href: `/w/${workspace}/documents`, label: "Documents" },
          { href: back, label: `D${number}` },
        ]}
        title={`Correct “${document.title}”`}
      />
      <ActionForm
        action={editDocumentAction.bind(null, { workspace, number })}
        className="max-w-2xl"
        label="Document"
        draft={draftKey(actor, "D", document)}
      >
        <VersionField version={document.version} />
        <DocumentFields initial={documentValues(document, namesIn(sourceById))} suggest={suggestSourcesAction.bind(null, workspace)} />
        <FormButtons submit="Save changes" back={back} />
      </ActionForm>
    </>
  );
}
