import { saveQuestionAction } from "./actions";
import { draftKey } from "../draft-key";
import { scopeOptions } from "../scope-options";
import { QuestionFields } from "@/components/question/question-fields";
import { PageHead } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, VersionField } from "@/components/ui/field";
import { FormButtons } from "@/components/ui/form-buttons";
import { orNotFound } from "@/lib/boundary/params";
import type { Actor } from "@/lib/domain/policy";
import { type Question, questionValues } from "@/lib/domain/question";
import { describeWorkspace } from "@/lib/usecases/describe-workspace";

type Props = { readonly workspace: string; readonly actor: Actor; readonly question: Question | null };

/** The form of a new question, or of one that is there. */
export async function QuestionFormPage({ workspace, actor, question }: Props) {
  const { scopes } = orNotFound(await describeWorkspace(actor));
  const measures = [
    { value: "", label: "None" },
    ...scopes.measures.map(({ id, name, unit }) => ({ value: id, label: unit === "" ? name : `${name} (${unit})` })),
  ];
  const back = question === null ? `/w/${workspace}/questions` : `/w/${workspace}/questions/${question.number}`;
  return (
    <>
      <PageHead
        crumbs={[{ href: back, label: question === null ? "Questions" : `Q${question.number}` }]}
        title={question === null ? "New question" : `Edit Q${question.number}`}
      />
      <ActionForm
        action={saveQuestionAction.bind(null, { workspace, number: question?.number ?? 0 })}
        className="max-w-3xl"
        label="Question"
        draft={draftKey(actor, "Q", question)}
      >
        {question === null ? null : <VersionField version={question.version} />}
        <QuestionFields
          initial={question === null ? {} : questionValues(question)}
          measures={measures}
          places={scopeOptions(scopes.places, "Not fixed")}
          populations={scopeOptions(scopes.populations, "Not fixed")}
        />
        {question === null ? null : (
          <div className="mt-5">
            <TextField name="reason" label="Why do you change it?" hint="Kept in the history, beside your name." />
          </div>
        )}
        <FormButtons submit={question === null ? "Ask this question" : "Save changes"} back={back} />
      </ActionForm>
    </>
  );
}
