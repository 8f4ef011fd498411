import { QuestionFormPage } from "../../question-form-page";
import { numberParam, orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { showQuestion } from "@/lib/usecases/show-question";

export const metadata = { title: "Edit a question" };

type Props = { readonly params: Promise<{ workspace: string; number: string }> };

export default async function EditQuestionPage({ params }: Props) {
  const { workspace, number } = await params;
  const { actor } = await requireMember(workspace);
  const { question } = orNotFound(await showQuestion(actor, numberParam(number)));
  return <QuestionFormPage workspace={workspace} actor={actor} question={question} />;
}
