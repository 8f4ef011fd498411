import { draftBeginning } from "./draft-key";
import { HomeView } from "@/components/home/home-view";
import { OwnDrafts } from "@/components/home/own-drafts";
import { PageHead } from "@/components/shell/page";
import { orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { momentWords } from "@/lib/domain/time/date-words";
import { showHome } from "@/lib/usecases/show-home";

export const metadata = { title: "Home" };

type Props = { readonly params: Promise<{ workspace: string }> };

export default async function HomePage({ params }: Props) {
  const { workspace } = await params;
  const { actor } = await requireMember(workspace);
  const home = orNotFound(await showHome(actor, new Date()));
  const base = `/w/${workspace}`;
  return (
    <>
      <PageHead title="Home" />
      {home.since === null ? null : <p className="mb-6 text-muted">You last came {momentWords(home.since)}.</p>}
      <HomeView {...home} base={base} drafts={<OwnDrafts beginning={draftBeginning(actor)} base={base} />} />
    </>
  );
}
