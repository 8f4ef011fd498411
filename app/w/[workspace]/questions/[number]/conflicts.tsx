import { RelationMatrix } from "@/components/question/relation-matrix";
import { Count } from "@/components/ui/notation";
import { CAUSE_WORDS } from "@/components/question/words";
import { causesOf } from "@/lib/domain/disagreement";
import { overrulesInForce } from "@/lib/domain/overrule";
import { conflictsByClaim } from "@/lib/domain/conflicts";
import { type NameOf, attributionOf } from "@/lib/domain/wording";
import type { ComparedQuestion } from "@/lib/usecases/compare-question";

const MATRIX_UP_TO = 12;
const AT_FIRST = { claims: 4, each: 2 };
const AT_MOST = { claims: 100, each: 12 };

type ConflictProps = {
  readonly compared: ComparedQuestion;
  readonly nameOf: NameOf;
  /** The address at which a pair is explained. */
  readonly hrefOf: (a: number, b: number) => string;
  /** Where all of them are listed; null where they are. */
  readonly allHref: string | null;
};

/** Who conflicts with whom: a matrix, or for many claims a list. */
export function Conflicts({ compared, nameOf, hrefOf, allHref }: ConflictProps) {
  const { claims, comparison } = compared;
  const byId = new Map(claims.map((claim) => [claim.id as string, claim]));
  const entries = comparison.subjects.map(({ claim }, index) => {
    const known = byId.get(claim.id)!;
    return { index, number: known.number, name: attributionOf(known, nameOf) };
  });
  if (entries.length < 2) return null;
  return (
    <div className="mt-10">
      <h2 className="mb-3">Who conflicts with whom</h2>
      {entries.length <= MATRIX_UP_TO ? (
        <RelationMatrix entries={entries} relate={comparison.relate} hrefOf={hrefOf} />
      ) : (
        <ConflictList entries={entries} compared={compared} hrefOf={hrefOf} allHref={allHref} />
      )}
      <Causes compared={compared} />
    </div>
  );
}

/** Why they disagree, as far as people have said: each cause with how often. */
function Causes({ compared }: Pick<ConflictProps, "compared">) {
  const causes = causesOf(overrulesInForce(compared));
  if (causes.length === 0) return null;
  return (
    <p className="mt-2 text-sm">
      Why they disagree, as people found:{" "}
      {causes.map(({ cause, count }) => `${CAUSE_WORDS[cause]}${count === 1 ? "" : ` (${count} times)`}`).join(", ")}.
    </p>
  );
}

type Entry = { readonly index: number; readonly number: number; readonly name: string };

function ConflictList({
  entries,
  compared: { comparison },
  hrefOf,
  allHref,
}: {
  readonly entries: readonly Entry[];
  readonly compared: ComparedQuestion;
  readonly hrefOf: (a: number, b: number) => string;
  readonly allHref: string | null;
}) {
  const { found, hasMore } = conflictsByClaim(comparison, allHref === null ? AT_MOST : AT_FIRST);
  if (found.length === 0) return <p className="text-muted">None of these claims conflict.</p>;
  return (
    <>
      <ul aria-label="Conflicts" className="border-t border-hairline">
        {found.map(({ index, others, hasMore: andMore }) => {
          const claim = entries[index]!;
          return (
            <li key={claim.number} className="border-b border-hairline py-2" dir="auto">
              {`${claim.name} C${claim.number} ≠ `}
              {others.flatMap((other, place) => [
                place === 0 ? "" : ", ",
                <a key={other} href={hrefOf(claim.number, entries[other]!.number)} dir="auto">
                  {`${entries[other]!.name} C${entries[other]!.number}`}
                </a>,
              ])}
              {andMore ? " and others" : ""}
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-sm text-muted">
        {hasMore ? `The first ${found.length} claims that conflict with any, those that count first. ` : ""}
        Of the original sources that count, <Count
          of={comparison.group.conflictingPairs}
          one="pair conflicts"
          many="pairs conflict"
        />.{" "}
        {allHref === null || !(hasMore || found.some((each) => each.hasMore)) ? null : (
          <a href={allHref} className="no-print">
            List all
          </a>
        )}
      </p>
    </>
  );
}
