import { lookFrom } from "@/lib/boundary/inputs/question-look";
import { numberParam, orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { parametersAt } from "@/lib/domain/question-look";
import { dayOf } from "@/lib/domain/time/day-range";
import { namesIn } from "@/lib/domain/wording";
import { compareQuestion } from "@/lib/usecases/compare-question";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The question of an address, compared as of today at the reading width it asks for, for whoever may read its page. */
export async function askedQuestion({ workspace, number: text }: { readonly workspace: string; readonly number: string }, query: Query) {
  const { actor } = await requireMember(workspace);
  const number = numberParam(text);
  const look = lookFrom(query);
  const reading = { today: dayOf(new Date()), parameters: parametersAt(look.width) };
  const compared = orNotFound(await compareQuestion(actor, number, reading));
  return { actor, workspace, number, look, reading, compared, nameOf: namesIn(compared.sourceById) };
}

/** The query of a route's request, as pages are given it. */
export function queryOfRequest(request: Request): Query {
  return Object.fromEntries(new URL(request.url).searchParams);
}
