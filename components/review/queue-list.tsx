import type { QueuedClaim } from "@/lib/domain/review-queue";
import { Moment } from "@/components/ui/notation";
import { excerptOf } from "@/lib/domain/excerpt";

type Props = {
  readonly claims: readonly QueuedClaim[];
  /** The number of the claim that is looked at; null where none is. */
  readonly current: number | null;
  readonly hrefOf: (number: number) => string;
  /** What was just done, by which the current one is described. */
  readonly describedBy: string | undefined;
};

/** The claims of a queue, one of which is looked at; J and K lead to the next and the one before. */
export function QueueList({ claims, current, hrefOf, describedBy }: Props) {
  const at = claims.findIndex(({ number }) => number === current);
  const keyOf = (index: number) => (index === at + 1 ? "j" : index === at - 1 ? "k" : undefined);
  return (
    <ol className="border-t border-hairline">
      {claims.map((claim, index) => (
        <li key={claim.number} className="border-b border-hairline">
          <a
            href={hrefOf(claim.number)}
            data-key={keyOf(index)}
            aria-current={index === at ? "true" : undefined}
            aria-describedby={index === at ? describedBy : undefined}
            className="block px-3 py-2 no-underline hover:bg-surface aria-[current]:border-s-4 aria-[current]:border-accent aria-[current]:bg-surface"
          >
            <span className="block">
              <span className="font-medium">C{claim.number}</span> <bdi>{claim.speaker ?? "nobody named"}</bdi>
            </span>
            <span className="quote line-clamp-2 block" lang={claim.language} dir="auto">
              {excerptOf(claim)}
            </span>
            <span className="block text-sm text-muted">
              <Moment at={claim.since} /> · logged by <bdi>{claim.loggedBy}</bdi>
              {claim.assignee === null ? null : (
                <>
                  {" "}
                  · <bdi>{claim.assignee}</bdi> looks after it
                </>
              )}
              {claim.isSnoozed ? " · put off" : null}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
