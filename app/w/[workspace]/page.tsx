import { redirect } from "next/navigation";

type Props = { readonly params: Promise<{ workspace: string }> };

export default async function WorkspaceHome({ params }: Props) {
  redirect(`/w/${(await params).workspace}/questions`);
}
