import { SourceFormPage } from "../source-form-page";
import { requireMember } from "@/lib/boundary/session";

export const metadata = { title: "New source" };

type Props = { readonly params: Promise<{ workspace: string }> };

export default async function NewSourcePage({ params }: Props) {
  const { workspace } = await params;
  const { actor } = await requireMember(workspace);
  return <SourceFormPage actor={actor} workspace={workspace} source={null} nameOf={() => ""} />;
}
