import { SourceFormPage } from "../../source-form-page";
import { numberParam, orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { namesIn } from "@/lib/domain/wording";
import { showSource } from "@/lib/usecases/show-source";

export const metadata = { title: "Edit a source" };

type Props = { readonly params: Promise<{ workspace: string; number: string }> };

export default async function EditSourcePage({ params }: Props) {
  const { workspace, number } = await params;
  const { actor } = await requireMember(workspace);
  const { source, sourceById } = orNotFound(await showSource(actor, numberParam(number), null));
  return <SourceFormPage actor={actor} workspace={workspace} source={source} nameOf={namesIn(sourceById)} />;
}
