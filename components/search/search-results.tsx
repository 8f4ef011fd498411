import { type Found, type Match, SEARCH_KINDS, type SearchKind, matchesOf, pathOfFound } from "@/lib/domain/search";
import type { MarkedPart, SearchTerms } from "@/lib/domain/search-words";

const KIND_WORDS: Readonly<Record<SearchKind, { readonly many: string; readonly mark: string }>> = {
  question: { many: "Questions", mark: "Q" },
  claim: { many: "Claims", mark: "C" },
  source: { many: "Sources", mark: "S" },
  document: { many: "Documents", mark: "D" },
};
const FIELD_WORDS: Readonly<Record<Match["field"], string>> = { title: "", aliases: "Also called: ", note: "Note: " };

type Props = {
  readonly found: readonly Found[];
  readonly terms: SearchTerms;
  readonly base: string;
  readonly moreHref: (kind: SearchKind) => string | null;
};

/** What was found, kind by kind, each with the words that matched. */
export function SearchResults({ found, terms, base, moreHref }: Props) {
  return SEARCH_KINDS.filter((kind) => found.some((record) => record.kind === kind)).map((kind) => (
    <section key={kind} aria-labelledby={`found-${kind}`} className="mb-8">
      <h2 id={`found-${kind}`} className="mb-1">
        {KIND_WORDS[kind].many}
      </h2>
      <ul>
        {found
          .filter((record) => record.kind === kind)
          .map((record) => (
            <FoundItem key={record.id} record={record} terms={terms} base={base} />
          ))}
      </ul>
      <More kind={kind} href={moreHref(kind)} />
    </section>
  ));
}

function More({ kind, href }: { readonly kind: SearchKind; readonly href: string | null }) {
  return href === null ? null : (
    <p className="mt-2">
      <a href={href}>More {KIND_WORDS[kind].many.toLowerCase()}</a>
    </p>
  );
}

function FoundItem({ record, terms, base }: { readonly record: Found } & Pick<Props, "terms" | "base">) {
  const path = pathOfFound(record);
  const { kind, number, texts } = record;
  const name = `${KIND_WORDS[kind].mark}${number}`;
  return (
    <li className="border-b border-hairline py-2">
      <a href={`${base}${path}`}>{name}</a>
      {texts.by == null ? null : (
        <>
          {" "}
          · <bdi className="font-medium">{texts.by}</bdi>
        </>
      )}
      {texts.standing === undefined || texts.standing === "current" ? null : (
        <span className="text-sm text-muted"> · {texts.standing}</span>
      )}
      {matchesOf(record, terms).map(({ field, parts }) => (
        <p key={field} dir="auto" className={field === "title" ? (kind === "claim" ? "quote" : "") : "text-sm text-muted"}>
          {FIELD_WORDS[field]}
          <Marked parts={parts} />
        </p>
      ))}
    </li>
  );
}

function Marked({ parts }: { readonly parts: readonly MarkedPart[] }) {
  return parts.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text));
}
