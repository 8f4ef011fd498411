import { type CitedPassage, type QuotedClaim, citationMark, claimMark } from "@/lib/domain/document-view";
import { figureWords } from "@/lib/domain/figure-words";
import { FINDING_WORDS, type Finding } from "@/lib/domain/quote-findings";
import type { NameOf } from "@/lib/domain/wording";

/** The paragraph that holds a place in a text, and the way there, or to a mark there; null where none does. */
export type WayTo = (at: number, mark?: string) => { readonly paragraph: number; readonly href: string } | null;

type Props = {
  readonly quoted: readonly QuotedClaim[];
  readonly hasMore: boolean;
  /** What somebody should look at, as the newest text did something to it: claims and citations by their ids. */
  readonly toReview: ReadonlyMap<string, Finding>;
  readonly wayTo: WayTo;
  readonly nameOf: NameOf;
  readonly base: string;
};

/** The claims that were read in a document, each with how its words stand in the text. */
export function QuotedClaims({ quoted, hasMore, toReview, wayTo, nameOf, base }: Props) {
  return (
    <section aria-labelledby="claims-here">
      <h2 id="claims-here" className="mb-2">
        Claims here
      </h2>
      {quoted.length === 0 ? (
        <p className="text-muted">None yet.</p>
      ) : (
        <ul className="border-t border-hairline">
          {quoted.map(({ claim, place, hasMoved }) => (
            <li key={claim.id} className="border-b border-hairline py-2">
              <a href={`${base}/claims/${claim.number}`} className="font-medium">
                C{claim.number}
                {claim.figure === null ? "" : ` · ${figureWords(claim.figure)}`}
              </a>{" "}
              {claim.speakerId === null ? null : <bdi>{nameOf(claim.speakerId)}</bdi>}
              <span className="block text-sm">
                <Standing place={place} hasMoved={hasMoved} mark={claimMark(claim.number)} wayTo={wayTo} />
                {toReview.has(claim.id) ? TO_REVIEW : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hasMore ? <p className="mt-2 text-sm text-muted">Only the latest claims are shown.</p> : null}
    </section>
  );
}

const TO_REVIEW = <span className="text-muted"> · to review</span>;

type AlsoProps = Pick<Props, "toReview" | "wayTo" | "base"> & { readonly cited: readonly CitedPassage[] };

/** What else of a document people cited, each for a claim. */
export function AlsoCited({ cited, toReview, wayTo, base }: AlsoProps) {
  if (cited.length === 0) return null;
  return (
    <section aria-labelledby="also-cited" className="mt-6">
      <h2 id="also-cited" className="mb-2">
        Also cited here
      </h2>
      <ul className="border-t border-hairline">
        {cited.map(({ id, number, place, hasMoved }) => (
          <li key={id} className="border-b border-hairline py-2 text-sm">
            for <a href={`${base}/claims/${number}#citations`}>C{number}</a>,{" "}
            <Standing place={place} hasMoved={hasMoved} mark={citationMark(id)} wayTo={wayTo} />
            {toReview.has(id) ? TO_REVIEW : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type StandingProps = Pick<QuotedClaim, "place" | "hasMoved"> & Pick<Props, "wayTo"> & { readonly mark: string };

function Standing({ place, hasMoved, mark, wayTo }: StandingProps) {
  if (place === null) return <span className="text-muted">in our words, not quoted</span>;
  if (place.status === "not_found") return <NotFound nearest={place.nearest === null ? null : wayTo(place.nearest.start)} />;
  const way = <Way to={wayTo(place.start, mark)} />;
  if (place.status === "found")
    return hasMoved ? (
      <>
        {FINDING_WORDS.moved}, to {way}
      </>
    ) : (
      way
    );
  return (
    <span className="font-medium text-conflict">
      {FINDING_WORDS[place.status]}: {way}
    </span>
  );
}

function NotFound({ nearest }: { readonly nearest: ReturnType<WayTo> }) {
  return (
    <span className="font-medium text-conflict">
      {FINDING_WORDS.not_found}
      {nearest === null ? "" : "; most like it: "}
      <Way to={nearest} />
    </span>
  );
}

/** A link to a paragraph, by its number. */
export function Way({ to }: { readonly to: ReturnType<WayTo> }) {
  return to === null ? null : <a href={to.href}>¶{to.paragraph}</a>;
}
