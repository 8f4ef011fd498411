import { HOP_BASIS_WORDS } from "@/components/question/words";
import type { Claim } from "@/lib/domain/claim";
import { Day } from "@/components/ui/notation";

type Props = {
  readonly claim: Claim;
  readonly sources: ReadonlyMap<string, { readonly number: number; readonly name: string }>;
  readonly base: string;
  readonly document: {
    readonly number: number;
    readonly title: string;
    readonly url: string | null;
    readonly published: string | null;
  } | null;
};

const ROLE_WORDS = { origin: "original source", relay: "passed it on", publisher: "published it" } as const;

/** How the claim reached us, step by step from the original source. */
export function Chain({ claim, sources, base, document }: Props) {
  return (
    <section aria-labelledby="chain" className="my-8">
      <h2 id="chain" className="mb-3">
        How it reached us
      </h2>
      <ol className="flex flex-wrap items-stretch gap-2">
        {claim.hops.map(({ sourceId, role, basis }, index) => {
          const source = sources.get(sourceId);
          return (
            <li key={`${sourceId} ${index}`} className="flex items-center gap-2">
              {index === 0 ? null : (
                <span aria-hidden="true" className="text-muted">
                  →
                </span>
              )}
              <span className="border border-hairline px-3 py-2">
                {source === undefined ? (
                  "an unknown source"
                ) : (
                  <a href={`${base}/sources/${source.number}`} className="font-medium">
                    <bdi>{source.name}</bdi>
                  </a>
                )}
                <span className="block text-sm text-muted">
                  {ROLE_WORDS[role]}
                  {role !== "origin" || basis === "unknown" ? "" : `, ${HOP_BASIS_WORDS[basis]}`}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      {document === null ? null : (
        <p className="mt-3">
          In:{" "}
          <a href={`${base}/documents/${document.number}`}>
            D{document.number} <bdi>{document.title}</bdi>
          </a>
          {document.url === null ? null : (
            <>
              {" "}
              (
              <a href={document.url} rel="noreferrer noopener">
                its address
              </a>
              )
            </>
          )}
          {document.published === null ? null : (
            <>
              , published <Day of={document.published} />
            </>
          )}
        </p>
      )}
    </section>
  );
}
