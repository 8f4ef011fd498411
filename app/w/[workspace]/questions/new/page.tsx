import { QuestionFormPage } from "../question-form-page";
import { requireMember } from "@/lib/boundary/session";

export const metadata = { title: "New question" };

type Props = { readonly params: Promise<{ workspace: string }> };

export default async function NewQuestionPage({ params }: Props) {
  const { workspace } = await params;
  const { actor } = await requireMember(workspace);
  return <QuestionFormPage workspace={workspace} actor={actor} question={null} />;
}
