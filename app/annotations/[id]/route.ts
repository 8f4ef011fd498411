import { publicAddress } from "@/lib/boundary/hosts";
import { idParam, orNotFound } from "@/lib/boundary/params";
import { requireMember, requirePerson } from "@/lib/boundary/session";
import { showAnnotation } from "@/lib/usecases/show-annotation";
import { findAnnotatedWorkspace } from "@/lib/usecases/workspaces";

type Context = { readonly params: Promise<{ id: string }> };

/** `GET /annotations/{id}`: a citation as a W3C Web Annotation, for those who belong to its workspace. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = idParam((await params).id);
  const { userId } = await requirePerson();
  const slug = (await findAnnotatedWorkspace(userId, id)) ?? "";
  const { actor } = await requireMember(slug);
  const annotation = orNotFound(await showAnnotation(actor, id, { slug, addressOf: publicAddress }));
  return new Response(`${JSON.stringify(annotation, null, 2)}\n`, {
    headers: { "content-type": 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' },
  });
}
