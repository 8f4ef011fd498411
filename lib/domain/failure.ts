import type { ReviewState } from "./claim";

/** What kind of fault it is, where somebody has to tell it from others. */
type FaultKind = "no_figure" | "no_figure_of_its_own" | "several_figures" | "not_as_said" | "too_large";

/** A field at fault and what is wrong with it. */
type FieldFault = { readonly field: string; readonly reason: string };

/** Why something was refused. A refusal is a value that is handed back, never thrown. */
export type Failure =
  | ({ readonly code: "invalid"; readonly kind?: FaultKind; readonly others?: readonly FieldFault[] } & FieldFault)
  | { readonly code: "not_found" }
  | { readonly code: "signed_out" }
  | { readonly code: "forbidden" }
  | { readonly code: "stale"; readonly currentVersion: number }
  | { readonly code: "duplicate"; readonly number: number }
  | { readonly code: "decided"; readonly number: number; readonly state: ReviewState; readonly by: string }
  | { readonly code: "own_claim"; readonly number: number }
  | { readonly code: "rate_limited"; readonly seconds: number }
  | { readonly code: "busy" };

/** A value, or the reason why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** The value that was asked for. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Hands a refusal back in place of a value. */
export function refuse<T = never>(failure: Failure): Result<T> {
  return { ok: false, failure };
}

/** A refusal that names the field at fault and says what is wrong with it. */
export function invalid<T = never>(field: string, reason: string, kind?: FaultKind): Result<T> {
  return refuse({ code: "invalid", field, reason, ...(kind === undefined ? {} : { kind }) });
}

/** A refusal of all the fields at fault; there is at least one. */
export function invalidFields<T = never>([first, ...others]: readonly FieldFault[]): Result<T> {
  return refuse({ code: "invalid", field: first?.field ?? "", reason: first?.reason ?? "", others });
}

/** What is wrong with several parts as one refusal, which names every field at fault; at least one part is refused. */
export function together<T = never>(parts: readonly Result<unknown>[]): Result<T> {
  return invalidFields(
    parts.flatMap((part) =>
      part.ok || part.failure.code !== "invalid"
        ? []
        : [{ field: part.failure.field, reason: part.failure.reason }, ...(part.failure.others ?? [])],
    ),
  );
}

/** The same refusal, about another field. */
export function about<T = never>(field: string, failure: Failure): Result<T> {
  return refuse(failure.code === "invalid" ? { ...failure, field } : failure);
}

/** The same refusal, its field named from further out: `x` inside `claims[3].figure` is `claims[3].figure.x`. */
export function at<T>(prefix: string, result: Result<T>): Result<T> {
  if (result.ok || result.failure.code !== "invalid") return result;
  return invalid(`${prefix}.${result.failure.field}`, result.failure.reason);
}
