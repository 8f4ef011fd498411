import { lookFrom } from "@/lib/boundary/inputs/question-look";
import { numberParam, orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { parametersAt } from "@/lib/domain/question-look";
import { dayOf } from "@/lib/domain/time/day-range";
import { namesIn } from "@/lib/domain/wording";
import { compareQuestion } from "@/lib/usecases/compare-question";

/** A question compared, for whoever may read its page, at the reading width that the address asks for. */
export async function exportedQuestion(
  params: { readonly workspace: string; readonly number: string },
  query: Readonly<Record<string, string | string[] | undefined>>,
) {
  const { actor } = await requireMember(params.workspace);
  const number = numberParam(params.number);
  const { width } = lookFrom(query);
  const compared = orNotFound(await compareQuestion(actor, number, { today: dayOf(new Date()), parameters: parametersAt(width) }));
  const nameOf = namesIn(compared.sourceById);
  return { workspace: params.workspace, number, compared, nameOf };
}

/** The query of a route's request, as pages are given it. */
export function queryOfRequest(request: Request): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(request.url).searchParams);
}
