import { draftKey } from "../draft-key";
import { saveSourceAction } from "./actions";
import { suggestSourcesAction } from "../claims/form-actions";
import { PageHead } from "@/components/shell/page";
import { SourceFields } from "@/components/source/source-fields";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, VersionField } from "@/components/ui/field";
import { FormButtons } from "@/components/ui/form-buttons";
import type { Actor } from "@/lib/domain/policy";
import { type Source, sourceValues } from "@/lib/domain/source";
import type { NameOf } from "@/lib/domain/wording";

type Props = {
  readonly actor: Actor;
  readonly workspace: string;
  readonly source: Source | null;
  readonly nameOf: NameOf;
};

/** The form of a new source, or of one that is there. */
export function SourceFormPage({ actor, workspace, source, nameOf }: Props) {
  const back = source === null ? `/w/${workspace}/sources` : `/w/${workspace}/sources/${source.number}`;
  return (
    <>
      <PageHead
        crumbs={[{ href: back, label: source === null ? "Sources" : source.name }]}
        title={source === null ? "New source" : `Edit ${source.name}`}
      />
      <ActionForm
        action={saveSourceAction.bind(null, { workspace, number: source?.number ?? 0 })}
        className="max-w-2xl"
        label="Source"
        draft={draftKey(actor, "S", source)}
      >
        {source === null ? null : <VersionField version={source.version} />}
        <SourceFields initial={source === null ? {} : sourceValues(source, nameOf)} suggest={suggestSourcesAction.bind(null, workspace)} />
        {source === null ? null : (
          <div className="mt-5">
            <TextField name="reason" label="Why do you change it?" hint="Kept in the history, beside your name." />
          </div>
        )}
        <FormButtons submit={source === null ? "Add source" : "Save changes"} back={back} />
      </ActionForm>
    </>
  );
}
