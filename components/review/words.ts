import type { ReturnReason, StepAnswer, WaitReason } from "@/lib/domain/review";

export const STEP_WORDS: Readonly<Record<StepAnswer, string>> = {
  supported: "supported",
  not_supported: "not supported",
  cannot_tell: "cannot tell",
};

export const RETURN_WORDS: Readonly<Record<ReturnReason, string>> = {
  quotation: "The quotation does not support it",
  source: "Wrong source",
  figure: "Wrong figure or hedge",
  question: "Wrong question",
  other: "Something else",
};

/** Why a review is as it is: why a claim was sent back, or waits anew. */
export const REASON_WORDS: Readonly<Record<ReturnReason | WaitReason, string>> = {
  ...RETURN_WORDS,
  citation: "A citation was added or removed",
  text: "A newer text of the document says something else",
};

/** What is done in a queue by a key, where no field has the focus. */
export const QUEUE_KEYS = [
  { key: "j", does: "next" },
  { key: "k", does: "previous" },
  { key: "a", does: "accept" },
  { key: "r", does: "send back, then 1–5 for the reason" },
  { key: "e", does: "edit" },
  { key: "o", does: "open the document" },
  { key: "h", does: "put off until tomorrow" },
  { key: "u", does: "undo" },
] as const;
