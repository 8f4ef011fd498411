import { CiteBoxes } from "@/components/ui/cite-boxes";
import { type Cited, citation } from "@/lib/domain/bibliography/page-citation";

/** The page as a citation, of a version that stays as it is. */
export function CitePage({ cited }: { readonly cited: Cited }) {
  return (
    <section aria-labelledby="cite" className="no-print mt-10">
      <h2 id="cite" className="mb-2">
        Cite
      </h2>
      <p className="mb-3">
        This page as it is now, for good: <a href={cited.url}>{cited.version}</a>
      </p>
      <CiteBoxes of={(style) => citation(cited, style)} />
    </section>
  );
}
