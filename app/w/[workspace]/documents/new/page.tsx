import { draftKey } from "../../draft-key";
import { suggestSourcesAction } from "../../claims/form-actions";
import { saveDocumentAction } from "../actions";
import { DocumentFields, TextPasted } from "@/components/document/document-fields";
import { AddressForm } from "@/components/document/address-form";
import { FileForm } from "@/components/document/file-form";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { FormButtons } from "@/components/ui/form-buttons";
import { isFetchingOn } from "@/lib/boundary/fetch/fetch-page";
import { queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";

export const metadata = { title: "New document" };

type Props = {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NewDocumentPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const { actor } = await requireMember(workspace);
  const given = await searchParams;
  const fault = queryText(given["fault"]);
  const back = `/w/${workspace}/documents`;
  return (
    <>
      <PageHead crumbs={[{ href: back, label: "Documents" }]} title="New document" />
      <FileForm action={`${back}/upload`} number={null} fault={fault} />
      {isFetchingOn() ? <AddressForm action={`${back}/fetch`} number={null} url={queryText(given["url"])} fault={fault} /> : null}
      <h2 className="mb-4">Or from its text</h2>
      <ActionForm
        action={saveDocumentAction.bind(null, { workspace })}
        className="max-w-2xl"
        label="Document"
        draft={draftKey(actor, "D", null)}
      >
        <DocumentFields initial={{}} isLater={fault !== ""} suggest={suggestSourcesAction.bind(null, workspace)}>
          <TextPasted />
        </DocumentFields>
        <FormButtons submit="Add document" back={back} />
      </ActionForm>
    </>
  );
}
