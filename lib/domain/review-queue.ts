import type { ReviewState } from "./claim";

/** What a queue holds: what waits, was sent back, or is not ready yet. */
export const QUEUE_STATES = ["in_review", "returned", "draft"] as const satisfies readonly ReviewState[];
/** Whose it is: anybody's, what one looks after oneself, what nobody does, or what one logged. */
export const QUEUE_SHARES = ["all", "mine", "nobodys", "logged"] as const;
/** What waited longest first, or what came last. */
export const QUEUE_ORDERS = ["oldest", "newest"] as const;

/** A view of the queue: all of it is in the address. */
export type QueueView = {
  readonly state: (typeof QUEUE_STATES)[number];
  readonly share: (typeof QUEUE_SHARES)[number];
  /** A question's number; null for all. */
  readonly question: number | null;
  readonly order: (typeof QUEUE_ORDERS)[number];
  /** What one put off is shown too. */
  readonly isWithSnoozed: boolean;
  /** Where the page of the queue begins, as its address has it; empty for its beginning. */
  readonly after: string;
};

/** All that waits, longest first. */
export const ALL_WAITING: QueueView = {
  state: "in_review",
  share: "all",
  question: null,
  order: "oldest",
  isWithSnoozed: false,
  after: "",
};

/** A claim in the queue. */
export type QueuedClaim = {
  readonly number: number;
  readonly phrase: string;
  readonly language: string;
  readonly speaker: string | null;
  readonly since: Date;
  readonly loggedBy: string;
  readonly assignee: string | null;
  readonly isSnoozed: boolean;
};

/** The view as the query of an address, with the claim that is looked at; what is as usual is left out. */
export function queueQuery({ state, share, question, order, isWithSnoozed, after }: QueueView, claim: number | null = null): string {
  const fields = {
    state: state === "in_review" ? "" : state,
    share: share === "all" ? "" : share,
    question: question === null ? "" : String(question),
    order: order === "oldest" ? "" : order,
    snoozed: isWithSnoozed ? "on" : "",
    after,
    c: claim === null ? "" : String(claim),
  };
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== "")).toString();
  return query === "" ? "" : `?${query}`;
}
