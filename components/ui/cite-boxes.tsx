import { CopyBox } from "./copy-box";
import { CITATION_STYLES, type CitationStyle } from "@/lib/domain/bibliography/page-citation";

const STYLE_WORDS: Readonly<Record<CitationStyle, string>> = {
  plain: "citation",
  markdown: "citation in Markdown",
  bibtex: "BibTeX",
  ris: "RIS",
  csl: "CSL-JSON",
};

/** A citation in each form, to be copied. */
export function CiteBoxes({ of }: { readonly of: (style: CitationStyle) => string }) {
  return (
    <div className="grid max-w-2xl gap-3">
      {CITATION_STYLES.map((style) => (
        <CopyBox key={style} label={STYLE_WORDS[style]} text={of(style)} />
      ))}
    </div>
  );
}
