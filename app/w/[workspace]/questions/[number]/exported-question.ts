import { lookFrom } from "@/lib/boundary/inputs/question-look";
import { numberParam, orNotFound } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { parametersAt } from "@/lib/domain/question-look";
import { questionTable } from "@/lib/domain/question-table";
import { dayOf } from "@/lib/domain/time/day-range";
import { namesIn } from "@/lib/domain/wording";
import { compareQuestion } from "@/lib/usecases/compare-question";

/** A question with its table, for whoever may read its page, at the reading width that the address asks for. */
export async function exportedQuestion(request: Request, params: { readonly workspace: string; readonly number: string }) {
  const { actor } = await requireMember(params.workspace);
  const number = numberParam(params.number);
  const { width } = lookFrom(Object.fromEntries(new URL(request.url).searchParams));
  const compared = orNotFound(await compareQuestion(actor, number, { today: dayOf(new Date()), parameters: parametersAt(width) }));
  const nameOf = namesIn(compared.sourceById);
  return { workspace: params.workspace, number, compared, nameOf, rows: questionTable(compared, nameOf) };
}
