import type { Citation } from "./citation";

/** Where the parts of an annotation are found on the web, and when and by whom it was made. */
export type AnnotationFrame = {
  readonly id: string;
  /** The page of the claim. */
  readonly claim: string;
  /** The address of the document, or its page where it has none. */
  readonly document: string;
  /** The page of the text that was kept; null for a recording or a table. */
  readonly snapshot: string | null;
  readonly takenAt: Date | null;
  readonly createdAt: Date;
  readonly creator: string;
  /** The words' place in the text in characters (code points); null where there is none. */
  readonly position: { readonly start: number; readonly end: number } | null;
};

/** A citation as a W3C Web Annotation (Web Annotation Data Model, 2017): the claim is its body, the words in their document its target. */
export function annotationOf(citation: Citation, frame: AnnotationFrame): object {
  const { language, translation, exact } = citation;
  const translated = translation === "" ? [] : [{ type: "TextualBody", purpose: "describing", value: translation }];
  const described =
    citation.selector.kind === "text" || exact === "" ? [] : [{ type: "TextualBody", purpose: "describing", value: exact, language }];
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: frame.id,
    type: "Annotation",
    motivation: "linking",
    created: frame.createdAt.toISOString(),
    creator: { type: "Person", name: frame.creator },
    body: [{ type: "SpecificResource", purpose: "linking", source: frame.claim }, ...described, ...translated],
    target: {
      source: { id: frame.document, language },
      selector: selectorsOf(citation, frame.position),
      ...(frame.snapshot === null || frame.takenAt === null
        ? {}
        : { state: { type: "TimeState", sourceDate: frame.takenAt.toISOString(), cached: frame.snapshot } }),
    },
  };
}

const MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/";
const PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778";
const CSV_FRAGMENTS = "http://tools.ietf.org/rfc/rfc7111";

function selectorsOf({ exact, selector }: Citation, position: AnnotationFrame["position"]): object[] {
  if (selector.kind === "media") return [{ type: "FragmentSelector", conformsTo: MEDIA_FRAGMENTS, value: selector.fragment }];
  if (selector.kind === "table")
    return [{ type: "FragmentSelector", conformsTo: CSV_FRAGMENTS, value: `cell=${selector.row},${selector.column}` }];
  const { prefix, suffix, page } = selector;
  return [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    ...(position === null ? [] : [{ type: "TextPositionSelector", ...position }]),
    ...(page === null ? [] : [{ type: "FragmentSelector", conformsTo: PDF_FRAGMENTS, value: `page=${page}` }]),
  ];
}
