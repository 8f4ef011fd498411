import { importAction, undoImportAction } from "./actions";
import { ImportForm } from "@/components/claim/import-form";
import { PageHead } from "@/components/shell/page";
import { numberParam, orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { showQuestion } from "@/lib/usecases/show-question";

export const metadata = { title: "Paste rows" };

type Props = { readonly params: Promise<{ workspace: string; number: string }> };

export default async function ImportPage({ params }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const number = numberParam(text);
  const { question } = orNotFound(await showQuestion(actor, number));
  return (
    <>
      <PageHead
        crumbs={[
          { href: `/w/${workspace}/questions`, label: "Questions" },
          { href: `/w/${workspace}/questions/${number}`, label: `Q${number}` },
        ]}
        title="Paste rows from a spreadsheet"
      />
      <p className="mb-5 max-w-prose text-muted">
        On: <bdi>{question.title}</bdi>
      </p>
      <ImportForm action={importAction.bind(null, { workspace, number })} undo={undoImportAction.bind(null, { workspace, number })} />
    </>
  );
}
