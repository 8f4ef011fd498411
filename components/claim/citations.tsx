import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/field";
import type { Claim } from "@/lib/domain/claim";
import type { Citation } from "@/lib/domain/citations/citation";
import { fragmentWords } from "@/lib/domain/citations/media-fragment";
import { citationMark, claimMark } from "@/lib/domain/document-view";
import { FINDING_WORDS, type Finding } from "@/lib/domain/quote-findings";
import type { NameOf } from "@/lib/domain/wording";
import { type NumeralCheck, compareNumerals } from "@/lib/domain/citations/numerals";

type CitedDocument = { readonly number: number; readonly title: string; readonly url: string | null };

type Props = {
  readonly shown: {
    readonly claim: Claim;
    readonly citations: readonly Citation[];
    readonly documentById: ReadonlyMap<string, CitedDocument>;
    readonly toReview: readonly { readonly citationId: string | null; readonly finding: Finding; readonly document: number }[];
  };
  readonly nameOf: NameOf;
  readonly base: string;
  /** Null for those who may not. */
  readonly remove: FormAction | null;
};

/** Where the claim's words stand, and what else is cited for it and for each step. */
export function Citations({ shown: { claim, citations, documentById, toReview }, nameOf, base, remove }: Props) {
  const steps = new Set(claim.hops.map(({ sourceId }) => sourceId));
  return (
    <section id="citations" aria-labelledby="citations-head" className="my-8 scroll-mt-6">
      <h2 id="citations-head" className="mb-2">
        Citations
      </h2>
      {citations.length === 0 ? (
        <p className="text-muted">None: its words are not anchored in a text that is kept.</p>
      ) : (
        <ul className="max-w-3xl border-t border-hairline">
          {citations.map((citation) => (
            <li key={citation.id} className="border-b border-hairline py-3">
              <CitedWords citation={citation} />
              <p className="text-sm text-muted">
                {aboutWords(citation, steps, nameOf)}
                <Whereabouts citation={citation} document={documentById.get(citation.documentId)} claim={claim.number} base={base} /> ·{" "}
                <a href={`/annotations/${citation.id}`}>annotation</a>
              </p>
              {toReview
                .filter(({ citationId }) => citationId === citation.id)
                .map(({ finding, document }) => (
                  <p key={finding} className="text-sm font-medium text-conflict">
                    ▲ To review: in the newest text of D{document}, {FINDING_WORDS[finding]}.
                  </p>
                ))}
              {remove === null || citation.isOfWords ? null : (
                <ActionForm action={remove} className="no-print mt-1">
                  <input type="hidden" name="id" value={citation.id} />
                  <SubmitButton isPlain>Remove</SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {remove === null ? null : (
        <p className="no-print mt-3">
          <a href={`${base}/claims/${claim.number}/cite`} className="button">
            Add a citation
          </a>
        </p>
      )}
    </section>
  );
}

function aboutWords({ isOfWords, stepSourceId }: Citation, steps: ReadonlySet<string>, nameOf: NameOf): string {
  if (isOfWords) return "The claim’s words, in ";
  if (stepSourceId === null) return "For the claim, in ";
  return `For ${nameOf(stepSourceId)}${steps.has(stepSourceId) ? "" : ", who is no step any more"}, in `;
}

function CitedWords({ citation: { exact, selector, language, translation, translatedBy } }: { readonly citation: Citation }) {
  const isQuoted = selector.kind === "text";
  return (
    <>
      {exact === "" ? null : (
        <p lang={language} dir="auto">
          {isQuoted ? <q className="quote">{exact}</q> : exact}
        </p>
      )}
      {translation === "" ? null : (
        <p dir="auto">
          {translation}{" "}
          <span className="text-sm text-muted">
            (translated by <bdi>{translatedBy}</bdi>; {NUMERAL_WORDS[compareNumerals(exact, language, translation)]})
          </span>
        </p>
      )}
    </>
  );
}

const NUMERAL_WORDS: Readonly<Record<NumeralCheck, string>> = {
  same: "its numbers are those of the original",
  different: "⚠ its numbers are not those of the original",
  unchecked: "its numbers are not checked: language",
};

type WhereaboutsProps = {
  readonly citation: Citation;
  readonly document: CitedDocument | undefined;
  readonly claim: number;
  readonly base: string;
};

function Whereabouts({ citation: { id, selector, isOfWords }, document, claim, base }: WhereaboutsProps) {
  if (document === undefined) return "a document that is there no more";
  const { number, title, url } = document;
  const mark = isOfWords ? claimMark(claim) : citationMark(id);
  return (
    <>
      <a href={`${base}/documents/${number}${selector.kind === "text" ? `?to=${mark}#${mark}` : ""}`}>
        D{number} <bdi>{title}</bdi>
      </a>
      {selector.kind === "text" && selector.page !== null ? `, page ${selector.page}` : ""}
      {selector.kind === "table" ? `, row ${selector.row}, column ${selector.column}` : ""}
      {selector.kind === "media" ? (
        <>
          ,{" "}
          {url === null ? (
            fragmentWords(selector.fragment)
          ) : (
            <a href={`${url.split("#")[0]!}#${selector.fragment}`}>{fragmentWords(selector.fragment)}</a>
          )}
        </>
      ) : null}
    </>
  );
}
