import { askedQuestion, queryOfRequest } from "../asked-question";
import { pictureOf } from "../picture";

type Context = { readonly params: Promise<{ workspace: string; number: string }> };

/** `GET /w/{workspace}/questions/{number}.svg`: the plot as a picture, in shapes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await askedQuestion(await params, queryOfRequest(request));
  return new Response(await pictureOf(asked), { headers: { "content-type": "image/svg+xml; charset=utf-8" } });
}
