import { redirect } from "next/navigation";
import { requirePerson } from "@/lib/boundary/session";
import { listWorkspaces } from "@/lib/usecases/workspaces";

/** Home leads into the only workspace a person has, else to the choice of them. */
export default async function Home() {
  const { userId } = await requirePerson();
  const workspaces = await listWorkspaces(userId);
  redirect(workspaces.length === 1 ? `/w/${workspaces[0]!.slug}` : "/workspaces");
}
