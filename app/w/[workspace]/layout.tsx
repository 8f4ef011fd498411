import { headers } from "next/headers";
import type { ReactNode } from "react";
import { signOutAction } from "@/app/sign-in/actions";
import { Undo } from "./undo";
import { undoAction } from "./undo-action";
import { Frame } from "@/components/shell/frame";
import { Moment, NotationProvider } from "@/components/ui/notation";
import { publicAddress } from "@/lib/boundary/hosts";
import { preferences } from "@/lib/boundary/preferences";
import { requireMember } from "@/lib/boundary/session";
import { withoutDone } from "@/lib/domain/without-done";
import { mayDo } from "@/lib/domain/policy";

type Props = { readonly params: Promise<{ workspace: string }>; readonly children: ReactNode };

export default async function WorkspaceLayout({ params, children }: Props) {
  const { workspace: slug } = await params;
  const { person, workspace, actor } = await requireMember(slug);
  const path = (await headers()).get("x-path") ?? "";
  const { keys, own, numbers, dates } = await preferences();
  return (
    <Frame
      workspace={{ slug, name: workspace.name }}
      path={path}
      personName={person.name}
      keys={own}
      areKeysOn={keys === "on"}
      canLog={mayDo(actor.role, "claim:write")}
      signOut={signOutAction}
      undo={mayDo(actor.role, "claim:write") ? <Undo action={undoAction.bind(null, { workspace: slug })} /> : null}
    >
      <NotationProvider notation={{ numbers, dates }}>
        <p className="print-only mb-4 text-sm text-muted">
          <bdi>{workspace.name}</bdi> · {publicAddress(withoutDone(path))} · as shown on <Moment at={new Date()} />
        </p>
        {children}
      </NotationProvider>
    </Frame>
  );
}
