import { EMPTY_FORM, type FormState, valuesIn } from "@/lib/domain/form-state";

/** The answer to a form: what it shows next, or the framework's own way of leading to another page. */
export type Outcome = { readonly state: FormState } | { readonly leadsOn: unknown };

/** Sends a form; where the network or the server fails, everything typed stays and the form says so. */
export async function sendForm(send: () => Promise<FormState>, form: FormData): Promise<Outcome> {
  try {
    return { state: await send() };
  } catch (error) {
    if (digestOf(error).startsWith("NEXT_")) return { leadsOn: error };
    const message =
      error instanceof TypeError
        ? "The server did not answer, so we cannot tell whether it was saved. Everything you typed is still here: once you are connected, look whether it is there before you try again."
        : "Not saved: something went wrong on the server. Everything you typed is still here; try again, and tell who runs it if it stays so.";
    return { state: { ...EMPTY_FORM, values: valuesIn(form), message, code: "busy" } };
  }
}

function digestOf(error: unknown): string {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : "";
  return typeof digest === "string" ? digest : "";
}
