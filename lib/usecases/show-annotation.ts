import { findCitation } from "../data/citations";
import { transaction } from "../data/client";
import { type AnnotationFrame, annotationOf } from "../domain/citations/annotation";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { countCodePoints } from "../domain/text/code-points";

/** A citation that nobody removed as a W3C Web Annotation, by its id; `addressOf` makes whole addresses of paths. */
export async function showAnnotation(
  actor: Actor,
  id: string,
  { slug, addressOf }: { readonly slug: string; readonly addressOf: (path: string) => string },
): Promise<Result<object>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const found = await findCitation(db, permit.value, id);
    if (found === null || found.isRemoved) return refuse({ code: "not_found" });
    const { citation, claim, document, snapshot, createdAt, creator } = found;
    const pageOf = (path: string) => addressOf(`/w/${slug}/${path}`);
    const page = pageOf(`documents/${document.number}`);
    const frame: AnnotationFrame = {
      ...{ createdAt, creator },
      id: addressOf(`/annotations/${id}`),
      claim: pageOf(`claims/${claim}`),
      document: document.url ?? page,
      snapshot: snapshot === null ? null : `${page}?text=${snapshot.index}`,
      takenAt: snapshot?.takenAt ?? null,
      position: snapshot === null ? null : positionIn(snapshot.text, citation.selector),
    };
    return ok(annotationOf(citation, frame));
  });
}

function positionIn(text: string, selector: Parameters<typeof annotationOf>[0]["selector"]): AnnotationFrame["position"] {
  if (selector.kind !== "text") return null;
  const start = countCodePoints(text.slice(0, selector.start));
  return { start, end: start + countCodePoints(text.slice(selector.start, selector.end)) };
}
