import { logClaimAction } from "../../actions";
import { draftKey } from "../../../draft-key";
import { previewClaimAction, suggestSourcesAction } from "../../../claims/form-actions";
import { valuesOfClaim } from "../../../claims/claim-values";
import { scopeOptions } from "../../../scope-options";
import { ClaimFields } from "@/components/claim/claim-fields";
import { DuplicateField } from "@/components/claim/duplicate-field";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { FormButtons } from "@/components/ui/form-buttons";
import { numberParam, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import type { Actor } from "@/lib/domain/policy";
import { showClaim } from "@/lib/usecases/show-claim";
import { showQuestion } from "@/lib/usecases/show-question";
import { describeWorkspace } from "@/lib/usecases/describe-workspace";

export const metadata = { title: "Log a claim" };

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function LogPage({ params, searchParams }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const number = numberParam(text);
  const { question } = orNotFound(await showQuestion(actor, number));
  const { scopes, documents } = orNotFound(await describeWorkspace(actor));
  const given = await searchParams;
  const initial = {
    language: "en",
    modality: question.modality,
    ...(await carriedOver(actor, queryText(given["like"]))),
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
      </p>
      <ActionForm
        action={logClaimAction.bind(null, { workspace, number })}
        className="max-w-3xl"
        label="Log a claim"
        draft={draftKey(actor, `Q${number} claim`, null)}
      >
        <DuplicateField />
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
        <FormButtons submit="Log claim" back={`/w/${workspace}/questions/${number}`} />
      </ActionForm>
    </>
  );
}

/** Where another claim was read: what two claims of one document have alike need not be typed twice. */
async function carriedOver(actor: Actor, like: string): Promise<Record<string, string>> {
  if (!/^\d{1,9}$/.test(like)) return {};
  const shown = await showClaim(actor, Number(like));
  if (!shown.ok) return {};
  const { outlet = "", document = "", documentUrl = "", published = "", language = "en" } = valuesOfClaim(shown.value);
  return { outlet, document, documentUrl, published, language };
}
