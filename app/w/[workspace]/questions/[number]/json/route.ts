import { askedQuestion, queryOfRequest } from "../asked-question";
import { METHOD_VERSION } from "@/lib/domain/comparison/compare";
import { questionHeadline } from "@/lib/domain/question-headline";
import { questionTable } from "@/lib/domain/question-table";

type Context = { readonly params: Promise<{ workspace: string; number: string }> };

/** `GET /w/{workspace}/questions/{number}.json`: what the page says, for programs. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, look, compared, nameOf } = await askedQuestion(await params, queryOfRequest(request));
  const { question, comparison, claims } = compared;
  const { origins, depth, positions, conflictingPairs } = comparison.group;
  const body = {
    question: { number: question.number, version: question.version, title: question.title, workspace },
    method: METHOD_VERSION,
    reading: {
      width: look.width,
      looked_at_from: compared.today,
      published_by: look.published === "" ? null : look.published,
      recorded_after_change: compared.moment?.change ?? null,
    },
    headline: questionHeadline({ question, claims, comparison, nameOf }),
    group: { origins, depth, positions, conflicting_pairs: conflictingPairs, origin_range: comparison.originRange },
    claims: questionTable(compared, nameOf),
  };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, { headers: { "content-type": "application/json" } });
}
