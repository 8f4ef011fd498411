import { draftKey } from "../../draft-key";
import { suggestSourcesAction } from "../../claims/form-actions";
import { saveDocumentAction } from "../actions";
import { DocumentFields } from "@/components/document/document-fields";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { FormButtons } from "@/components/ui/form-buttons";
import { requireMember } from "@/lib/boundary/session";

export const metadata = { title: "New document" };

type Props = { readonly params: Promise<{ workspace: string }> };

export default async function NewDocumentPage({ params }: Props) {
  const { workspace } = await params;
  const { actor } = await requireMember(workspace);
  const back = `/w/${workspace}/documents`;
  return (
    <>
      <PageHead crumbs={[{ href: back, label: "Documents" }]} title="New document" />
      <ActionForm
        action={saveDocumentAction.bind(null, { workspace })}
        className="max-w-2xl"
        label="Document"
        draft={draftKey(actor, "D", null)}
      >
        <DocumentFields suggest={suggestSourcesAction.bind(null, workspace)} />
        <FormButtons submit="Add document" back={back} />
      </ActionForm>
    </>
  );
}
