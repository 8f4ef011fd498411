import { logClaimAction } from "../../actions";
import { previewClaimAction, suggestSourcesAction } from "../../../claims/form-actions";
import { scopeOptions } from "../../../scope-options";
import { ClaimFields } from "@/components/claim/claim-fields";
import { DuplicateField } from "@/components/claim/duplicate-field";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/field";
import { numberParam, orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { showQuestion } from "@/lib/usecases/show-question";
import { describeWorkspace } from "@/lib/usecases/describe-workspace";

export const metadata = { title: "Log a claim" };

type Props = { readonly params: Promise<{ workspace: string; number: string }> };

export default async function LogPage({ params }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const number = numberParam(text);
  const { question } = orNotFound(await showQuestion(actor, number));
  const { scopes, documents } = orNotFound(await describeWorkspace(actor));
  const last = documents[0];
  const initial = {
    language: "en",
    modality: question.modality,
  };
  return (
    <>
      <PageHead
        crumbs={[
          { href: `/w/${workspace}/questions`, label: "Questions" },
          { href: `/w/${workspace}/questions/${number}`, label: `Q${number}` },
        ]}
        title="Log a claim"
      />
      <p className="mb-5 max-w-prose text-muted">
        On: <bdi>{question.title}</bdi>
        {last?.published == null ? null : (
          <>
            {" "}
            · last document: “{last.title}”, published {last.published}
          </>
        )}
      </p>
      <ActionForm
        action={logClaimAction.bind(null, { workspace, number })}
        className="max-w-3xl"
        label="Log a claim"
        draft={`${workspace} Q${number} log`}
      >
        <ClaimFields
          isNew
          answer={question.answer}
          initial={initial}
          places={scopeOptions(scopes.places, "Not stated")}
          populations={scopeOptions(scopes.populations, "Not stated")}
          documents={documents}
          suggest={suggestSourcesAction.bind(null, workspace)}
          preview={previewClaimAction.bind(null, { workspace, question: number, editing: null })}
        />
        <DuplicateField />
        <div className="mt-6 flex flex-wrap gap-3">
          <SubmitButton>Log claim</SubmitButton>
          <a href={`/w/${workspace}/questions/${number}`} className="button">
            Cancel
          </a>
        </div>
      </ActionForm>
    </>
  );
}
