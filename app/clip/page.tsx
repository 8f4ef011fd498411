import { ClipTargets } from "./clip-targets";
import { Sheet } from "@/components/shell/page";
import { requirePerson } from "@/lib/boundary/session";
import { listWorkspaces } from "@/lib/usecases/workspaces";

export const metadata = { title: "Clip" };

/** Where a page that one reads elsewhere arrives: what it brings is in the fragment of the address, which no server sees. */
export default async function ClipPage() {
  const { userId } = await requirePerson();
  const workspaces = await listWorkspaces(userId);
  return (
    <Sheet title="Log what you read">
      <ClipTargets workspaces={workspaces.map(({ slug, name }) => ({ slug, name }))} />
      <noscript>
        <p>Clipping needs JavaScript. Copy the words instead, and paste them into the quick log of your workspace.</p>
      </noscript>
    </Sheet>
  );
}
