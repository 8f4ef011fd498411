import { lookFrom } from "@/lib/boundary/inputs/question-look";
import { orNotFound, versionParam } from "@/lib/boundary/params";
import { writing } from "@/lib/boundary/preferences";
import { requireMember } from "@/lib/boundary/session";
import { type QuestionLook, parametersAt } from "@/lib/domain/question-look";
import { dayOf } from "@/lib/domain/time/day";
import { namesIn } from "@/lib/domain/wording";
import { type Replay, compareQuestion } from "@/lib/usecases/compare-question";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The question of an address, compared at the reading width and as of the moment it asks for, for whoever may read its page. */
export async function askedQuestion({ workspace, number: text }: { readonly workspace: string; readonly number: string }, query: Query) {
  const { actor, workspace: desk } = await requireMember(workspace);
  const { number, change } = versionParam(text);
  const asked = lookFrom(query);
  const look = change === null ? asked : { ...asked, recorded: "" };
  const replay = replayOf(look, change);
  const isReplayed = replay.recorded !== null || replay.publishedBy !== null;
  const parameters = parametersAt(look.width);
  const compared = orNotFound(await compareQuestion(actor, number, { today: dayOf(new Date()), parameters }, replay));
  const reading = { today: compared.today, parameters };
  const page = `/w/${workspace}/questions/${change === null ? number : `${number}@v${change}`}`;
  const nameOf = namesIn(compared.sourceById);
  return { actor, workspace, workspaceName: desk.name, number, look, reading, compared, page, isReplayed, nameOf, ...(await writing()) };
}

/** A change that is named in the address is the moment; a day is one only where none is. */
function replayOf({ recorded, published }: QuestionLook, change: number | null): Replay {
  const moment = change === null ? (recorded === "" ? null : { day: recorded }) : { change };
  return { recorded: moment, publishedBy: published === "" ? null : published };
}

export type Asked = Awaited<ReturnType<typeof askedQuestion>>;

/** The query of a route's request, as pages are given it. */
export function queryOfRequest(request: Request): Query {
  return Object.fromEntries(new URL(request.url).searchParams);
}
