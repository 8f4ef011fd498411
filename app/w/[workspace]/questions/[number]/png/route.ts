import sharp from "sharp";
import { askedQuestion, queryOfRequest } from "../asked-question";
import { pictureOf } from "../picture";

type Context = { readonly params: Promise<{ workspace: string; number: string }> };

/** Dots to the inch of the picture's 96: twice, for sharp screens and print. */
const DENSITY = 192;

/** `GET /w/{workspace}/questions/{number}.png`: the plot as a picture, in dots. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await askedQuestion(await params, queryOfRequest(request));
  const picture = await sharp(Buffer.from(await pictureOf(asked)), { density: DENSITY })
    .png()
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { "content-type": "image/png" } });
}
