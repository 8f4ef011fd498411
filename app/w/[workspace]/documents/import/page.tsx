import { importReferencesAction } from "./actions";
import { ReferencesForm } from "@/components/document/references-form";
import { EmptyState, PageHead } from "@/components/shell/page";
import { requireMember } from "@/lib/boundary/session";
import { mayDo } from "@/lib/domain/policy";

export const metadata = { title: "Import references" };

export default async function ImportReferencesPage({ params }: { readonly params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { actor } = await requireMember(workspace);
  return (
    <>
      <PageHead crumbs={[{ href: `/w/${workspace}/documents`, label: "Documents" }]} title="Import references" />
      {mayDo(actor.role, "document:write") ? (
        <ReferencesForm action={importReferencesAction.bind(null, workspace)} />
      ) : (
        <EmptyState>To add documents one must be an analyst, a reviewer or an owner here. Ask an owner.</EmptyState>
      )}
    </>
  );
}
