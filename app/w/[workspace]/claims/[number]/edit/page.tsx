import { editClaimAction } from "../../actions";
import { valuesOfClaim } from "../../claim-values";
import { previewClaimAction, suggestSourcesAction } from "../../form-actions";
import { draftKey } from "../../../draft-key";
import { scopeOptions } from "../../../scope-options";
import { ClaimFields } from "@/components/claim/claim-fields";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, VersionField } from "@/components/ui/field";
import { FormButtons } from "@/components/ui/form-buttons";
import { numberParam, orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { describeWorkspace } from "@/lib/usecases/describe-workspace";
import { showClaim } from "@/lib/usecases/show-claim";

export const metadata = { title: "Edit a claim" };

type Props = { readonly params: Promise<{ workspace: string; number: string }> };

export default async function EditClaimPage({ params }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const shown = orNotFound(await showClaim(actor, numberParam(text)));
  const { claim, questions } = shown;
  const { scopes, documents } = orNotFound(await describeWorkspace(actor));
  const page = `/w/${workspace}/claims/${claim.number}`;
  return (
    <>
      <PageHead crumbs={[{ href: page, label: `C${claim.number}` }]} title={`Edit C${claim.number}`} />
      <ActionForm
        action={editClaimAction.bind(null, { workspace, number: claim.number })}
        className="max-w-3xl"
        label="Edit claim"
        draft={draftKey(actor, "C", claim)}
      >
        <VersionField version={claim.version} />
        <ClaimFields
          isNew={false}
          answer={claim.position === null ? "figure" : "yes_no"}
          initial={valuesOfClaim(shown)}
          places={scopeOptions(scopes.places, "Not stated")}
          populations={scopeOptions(scopes.populations, "Not stated")}
          documents={documents}
          suggest={suggestSourcesAction.bind(null, workspace)}
          preview={previewClaimAction.bind(null, { workspace, question: questions[0]?.number ?? 0, editing: claim.id })}
        />
        <div className="mt-5">
          <TextField name="reason" label="Why do you change it?" hint="Kept in the history, beside your name." />
        </div>
        <FormButtons submit="Save changes" back={page} />
      </ActionForm>
    </>
  );
}
