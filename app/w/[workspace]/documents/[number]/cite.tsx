import { CiteBoxes } from "@/components/ui/cite-boxes";
import { documentCitation } from "@/lib/domain/bibliography/document-citation";
import { namesIn } from "@/lib/domain/wording";
import type { ShownDocument } from "@/lib/usecases/show-document";

/** The document as others cite it: in words, and for reference managers. */
export function CiteDocument({ shown: { document, sourceById }, today }: { readonly shown: ShownDocument; readonly today: string }) {
  const { number, publisherId, url, published, csl } = document;
  const cited = {
    ...document,
    ...{ key: `D${number}`, imported: csl, accessed: today },
    publisher: publisherId === null ? "" : namesIn(sourceById)(publisherId),
    url: url ?? "",
    published: published ?? "",
  };
  return (
    <details className="no-print mt-10">
      <summary className="inline-flex min-h-9 cursor-pointer items-center font-medium underline decoration-control underline-offset-2">
        Cite this document
      </summary>
      <div className="mt-3">
        <CiteBoxes of={(style) => documentCitation(cited, style)} />
      </div>
    </details>
  );
}
