import { askedQuestion, queryOfRequest } from "../asked-question";
import { csvOf } from "@/lib/boundary/csv";
import { COLUMNS, questionTable } from "@/lib/domain/question-table";

type Context = { readonly params: Promise<{ workspace: string; number: string }> };

/** `GET /w/{workspace}/questions/{number}.csv`: the claims as a table. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, number, compared, nameOf } = await askedQuestion(await params, queryOfRequest(request));
  return new Response(csvOf(questionTable(compared, nameOf), COLUMNS), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${workspace}-Q${number}.csv"`,
    },
  });
}
