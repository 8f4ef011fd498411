import { CopyBox } from "@/components/ui/copy-box";
import { CITATION_STYLES, type CitationStyle, type Cited, citation } from "@/lib/domain/citation";

const STYLE_WORDS: Readonly<Record<CitationStyle, string>> = {
  plain: "citation",
  markdown: "citation in Markdown",
  bibtex: "BibTeX",
  ris: "RIS",
  csl: "CSL-JSON",
};

/** The page as a citation, of a version that stays as it is. */
export function Citations({ cited }: { readonly cited: Cited }) {
  return (
    <section aria-labelledby="cite" className="no-print mt-10">
      <h2 id="cite" className="mb-2">
        Cite
      </h2>
      <p className="mb-3">
        This page as it is now, for good: <a href={cited.url}>{cited.version}</a>
      </p>
      <div className="grid max-w-2xl gap-3">
        {CITATION_STYLES.map((style) => (
          <CopyBox key={style} label={STYLE_WORDS[style]} text={citation(cited, style)} />
        ))}
      </div>
    </section>
  );
}
