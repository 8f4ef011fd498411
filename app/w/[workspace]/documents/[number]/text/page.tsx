import { draftKey } from "../../../draft-key";
import { addTextAction } from "../../actions";
import { TextPasted } from "@/components/document/document-fields";
import { AddressForm } from "@/components/document/address-form";
import { FileForm } from "@/components/document/file-form";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { FormButtons } from "@/components/ui/form-buttons";
import { isFetchingOn } from "@/lib/boundary/fetch/fetch-page";
import { numberParam, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { showDocument } from "@/lib/usecases/show-document";

export const metadata = { title: "Add its text" };

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AddTextPage({ params, searchParams }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const number = numberParam(text);
  const { document } = orNotFound(await showDocument(actor, number, null));
  const given = await searchParams;
  const fault = queryText(given["fault"]);
  const back = `/w/${workspace}/documents/${number}`;
  return (
    <>
      <PageHead
        crumbs={[
          { href: `/w/${workspace}/documents`, label: "Documents" },
          { href: back, label: `D${number}` },
        ]}
        title={`What does “${document.title}” say?`}
      />
      <FileForm action={`/w/${workspace}/documents/upload`} number={number} fault={fault} />
      {isFetchingOn() ? (
        <AddressForm
          action={`/w/${workspace}/documents/fetch`}
          number={number}
          url={queryText(given["url"]) || (document.url ?? "")}
          fault={fault}
        />
      ) : null}
      <ActionForm
        action={addTextAction.bind(null, { workspace, number })}
        className="max-w-2xl"
        label="Text"
        draft={draftKey(actor, `D${number} text`, null)}
      >
        <TextPasted />
        <FormButtons submit="Keep this text" back={back} />
      </ActionForm>
    </>
  );
}
