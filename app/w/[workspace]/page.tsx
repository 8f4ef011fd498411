import { draftBeginning } from "./draft-key";
import { HomeView } from "@/components/home/home-view";
import { OwnDrafts } from "@/components/home/own-drafts";
import { PageHead } from "@/components/shell/page";
import { Moment } from "@/components/ui/notation";
import { orNotFound } from "@/lib/boundary/params";
import { writing } from "@/lib/boundary/preferences";
import { requireMember } from "@/lib/boundary/session";
import { showHome } from "@/lib/usecases/show-home";

export const metadata = { title: "Home" };

type Props = { readonly params: Promise<{ workspace: string }> };

export default async function HomePage({ params }: Props) {
  const { workspace } = await params;
  const { actor } = await requireMember(workspace);
  const home = orNotFound(await showHome(actor, new Date(), (await writing()).write));
  const base = `/w/${workspace}`;
  return (
    <>
      <PageHead title="Home" />
      {home.since === null ? null : (
        <p className="mb-6 text-muted">
          You last came <Moment at={home.since} />.
        </p>
      )}
      <HomeView {...home} base={base} drafts={<OwnDrafts beginning={draftBeginning(actor)} base={base} />} />
    </>
  );
}
