import { SourceFormPage } from "../source-form-page";
import { requireMember } from "@/lib/boundary/session";

export const metadata = { title: "New source" };

type Props = { readonly params: Promise<{ workspace: string }> };

export default async function NewSourcePage({ params }: Props) {
  const { workspace } = await params;
  await requireMember(workspace);
  return <SourceFormPage workspace={workspace} source={null} nameOf={() => ""} />;
}
