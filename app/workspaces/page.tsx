import { Sheet } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton, TextField } from "@/components/ui/field";
import { requirePerson } from "@/lib/boundary/session";
import { listWorkspaces } from "@/lib/usecases/workspaces";
import { createWorkspaceAction } from "./actions";

export const metadata = { title: "Workspaces" };

export default async function WorkspacesPage() {
  const { userId } = await requirePerson();
  const workspaces = await listWorkspaces(userId);
  return (
    <Sheet title="Your workspaces">
      <ul className="mb-10 divide-y divide-hairline border-y border-hairline">
        {workspaces.map(({ slug, name, role }) => (
          <li key={slug} className="flex min-h-12 items-center justify-between gap-4">
            <a href={`/w/${slug}`} className="font-medium">
              <bdi>{name}</bdi>
            </a>
            <span className="text-sm text-muted">{role}</span>
          </li>
        ))}
        {workspaces.length === 0 ? <li className="py-3 text-muted">You belong to none yet. Make one below.</li> : null}
      </ul>
      <h2 className="mb-3">Make a workspace</h2>
      <ActionForm action={createWorkspaceAction} className="grid gap-4">
        <TextField name="name" label="Name" hint="What your team calls it. Only its members will see anything of it." />
        <div>
          <SubmitButton>Make workspace</SubmitButton>
        </div>
      </ActionForm>
    </Sheet>
  );
}
