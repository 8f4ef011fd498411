import type { Failure } from "./failure";
import { REVIEW_WORDS } from "./review";
import { capital } from "./wording";

/** What a form shows after it was sent: what was typed, and what is wrong with it. */
export type FormState = {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** What concerns the form as a whole. */
  readonly message: string | null;
  /** Which refusal it was; null where there was none. */
  readonly code: Failure["code"] | null;
  /** What somebody else saved meanwhile, and its version; null where nobody did. */
  readonly theirs: { readonly version: number; readonly values: Readonly<Record<string, string>> } | null;
};

export const EMPTY_FORM: FormState = { values: {}, errors: {}, message: null, code: null, theirs: null };

/** The text fields of a form; files and the framework's own fields are left out. */
export function valuesIn(form: FormData): Record<string, string> {
  const fields = [...form].filter(([name, value]) => typeof value === "string" && !name.startsWith("$"));
  return Object.fromEntries(fields) as Record<string, string>;
}

/** One sentence for each refusal; `invalid` stands beside its field instead. */
export function failureWords(failure: Failure): string {
  switch (failure.code) {
    case "invalid":
      return `${failure.field}: ${failure.reason}`;
    case "not_found":
      return "This is no longer here. Go back and look for it again.";
    case "signed_out":
      return "You are signed out. Sign in again in a new tab, then save here: what you typed is still here.";
    case "forbidden":
      return "Your role in this workspace does not allow this. Ask an owner.";
    case "stale":
      return "This was saved meanwhile, by somebody else or in another tab. What is there now stands beside each field that differs: save again to keep yours.";
    case "duplicate":
      return `This is already logged as C${failure.number}.`;
    case "decided":
      return `${failure.by} decided meanwhile: C${failure.number} is ${REVIEW_WORDS[failure.state]}. What you chose is still here, and nothing was changed.`;
    case "own_claim":
      return `C${failure.number} is yours, or was changed by you since it was last accepted: it needs another reviewer.`;
    case "busy":
      return "The server is busy or just starting again. Nothing was saved, and everything you typed is still here: try again in a moment.";
    case "rate_limited":
      return `Too many tries. Wait ${Math.max(1, Math.ceil(failure.seconds / 60))} minute${failure.seconds > 60 ? "s" : ""} and try again.`;
  }
}

/** The state of a form that was refused: everything typed stays. */
export function refused(values: FormState["values"], failure: Failure): FormState {
  return failure.code === "invalid"
    ? {
        values,
        errors: Object.fromEntries([...(failure.others ?? []), failure].map(({ field, reason }) => [field, asSentence(reason)])),
        message: `Not saved yet: see the ${failure.others?.length ? "fields" : "field"} marked below.`,
        code: failure.code,
        theirs: null,
      }
    : { values, errors: {}, message: failureWords(failure), code: failure.code, theirs: null };
}

function asSentence(text: string): string {
  return `${capital(text)}${/[.?!]$/.test(text) ? "" : "."}`;
}
