import { EmptyState, PageHead } from "@/components/shell/page";
import { WordDiff } from "@/components/ui/word-diff";
import { numberParam, numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { citationMark, citedQuotations, claimMark, quotationsOf } from "@/lib/domain/document-view";
import { FINDING_WORDS, quoteFindings } from "@/lib/domain/quote-findings";
import { type TextChange, textChanges } from "@/lib/domain/text/word-diff";
import { countOf } from "@/lib/domain/wording";
import { type ShownDocument, showDocument } from "@/lib/usecases/show-document";

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  return { title: `What changed in D${(await params).number}` };
}

/** What a newer text of a document says otherwise than the one before it, and what that did to the quotations. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const number = numberParam(text);
  const asked = numberParamOr(null, queryText((await searchParams)["text"]));
  const shown = orNotFound(await showDocument(actor, number, asked));
  const { text: now, textBefore: before } = shown;
  const base = `/w/${workspace}`;
  return (
    <>
      <PageHead
        crumbs={[
          { href: `${base}/documents`, label: "Documents" },
          { href: `${base}/documents/${number}?text=${shown.shown}`, label: `D${number}` },
        ]}
        title={before === null ? "Nothing changed yet" : `What changed from text ${shown.shown - 1} to text ${shown.shown}`}
      />
      {now === null || before === null ? (
        <EmptyState href={`${base}/documents/${number}`} action={`Back to D${number}`}>
          There is no text before this one to compare it with.
        </EmptyState>
      ) : (
        <>
          <Quotations shown={shown} text={now} before={before} base={base} />
          <Changes changes={textChanges(before, now)} language={shown.document.language} />
        </>
      )}
    </>
  );
}

type QuotationsProps = { readonly shown: ShownDocument; readonly text: string; readonly before: string; readonly base: string };

function Quotations({ shown: { claims, around, cited, hasMoreClaims }, text, before, base }: QuotationsProps) {
  const own = quotationsOf(claims, around).map(({ of: { number, phrase, language }, ...rest }) => ({
    ...rest,
    of: { key: claimMark(number), number, exact: phrase, language },
  }));
  const further = citedQuotations(cited).map(({ of, ...rest }) => ({ ...rest, of: { ...of, key: citationMark(of.id) } }));
  const findings = quoteFindings(before, text, [...own, ...further]);
  return (
    <section aria-labelledby="quotations" className="mb-8">
      <h2 id="quotations" className="mb-2">
        Quotations
      </h2>
      {findings.length === 0 ? (
        <p className="text-muted">
          {own.length + further.length === 0 ? "No claim quotes this document." : "The words of its claims stand as they stood."}
        </p>
      ) : (
        <ul className="max-w-prose border-t border-hairline">
          {findings.map(({ of: { key, number, exact, language }, finding }) => (
            <li key={key} className="border-b border-hairline py-2">
              <a href={`${base}/claims/${number}`} className="font-medium">
                C{number}
              </a>{" "}
              <q className="quote" lang={language} dir="auto">
                {exact}
              </q>
              : {FINDING_WORDS[finding]}
            </li>
          ))}
        </ul>
      )}
      {hasMoreClaims ? <p className="mt-2 text-sm text-muted">Only the latest claims were looked at.</p> : null}
    </section>
  );
}

/** So many changes are shown. */
const MOST = 1_000;

function Changes({ changes, language }: { readonly changes: readonly TextChange[] | null; readonly language: string }) {
  const shown = changes?.slice(0, MOST);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-2">
        Word by word
      </h2>
      {changes === null ? <p className="text-muted">The two texts share too little to be compared word by word.</p> : null}
      <div className="document-text">
        {shown?.map((change, index) =>
          change.kind === "same" ? (
            <p key={index} className="my-3 font-sans text-sm text-muted">
              {countOf(change.count, "paragraph", "paragraphs")} as before
            </p>
          ) : (
            <p key={index} className="mb-4 border-s-4 border-control ps-3" lang={language} dir="auto">
              <WordDiff parts={change.parts} />
            </p>
          ),
        )}
      </div>
      {changes === null || changes.length <= MOST ? null : <p className="text-sm text-muted">And more, which are not shown.</p>}
    </section>
  );
}
