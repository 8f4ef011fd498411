import { Count, Moment } from "@/components/ui/notation";

type Row = {
  readonly number: number;
  readonly title: string;
  readonly headline: string;
  readonly claimCount: number;
  readonly conflictCount: number;
  readonly updatedAt: Date;
};

/** The workspace's questions, each with what its claims say. */
export function QuestionList({ base, questions }: { readonly base: string; readonly questions: readonly Row[] }) {
  return (
    <ul className="border-t border-hairline">
      {questions.map(({ number, title, headline, claimCount, conflictCount, updatedAt }) => (
        <li key={number} className="border-b border-hairline py-3">
          <a href={`${base}/${number}`} className="text-lg font-medium">
            <bdi>{title}</bdi>
          </a>
          <p className="mt-1 max-w-prose" dir="auto">
            {headline}
          </p>
          <p className="mt-1 text-sm text-muted">
            Q{number} · <Count of={claimCount} one="claim" many="claims" />
            {conflictCount === 0 ? "" : ` · `}
            {conflictCount === 0 ? null : (
              <span className="text-conflict">
                ≠ <Count of={conflictCount} one="pair conflicts" many="pairs conflict" />
              </span>
            )}{" "}
            · changed <Moment at={updatedAt} isDay />
          </p>
        </li>
      ))}
    </ul>
  );
}
