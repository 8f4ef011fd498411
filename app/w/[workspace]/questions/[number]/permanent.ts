import type { askedQuestion } from "./asked-question";
import { publicAddress } from "@/lib/boundary/hosts";
import { orNotFound } from "@/lib/boundary/params";
import { type QuestionLook, readingQuery } from "@/lib/domain/question-look";
import { findPermanentVersion } from "@/lib/usecases/find-permanent-version";

type Asked = Pick<Awaited<ReturnType<typeof askedQuestion>>, "actor" | "workspace" | "number" | "look" | "compared">;

/** The version under which a page stays to be seen as it is: at its width, and without what was published later where that was asked. */
export async function permanentVersion({ actor, workspace, number, look, compared }: Asked) {
  const { change, at } = compared.moment ?? orNotFound(await findPermanentVersion(actor));
  const said: QuestionLook = { ...look, recorded: "" };
  return { change, at, address: publicAddress(`/w/${workspace}/questions/${number}@v${change}${readingQuery(said)}`) };
}
