import "server-only";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { Result } from "../domain/failure";
import { type FormState, refused, valuesIn } from "../domain/form-state";
import { afterChange } from "./after-change";
import { line, wholeNumber } from "./inputs/form-fields";
import { type FormSchema, parseForm, requireOwnOrigin } from "./form";
import { type Member, findMember, requirePerson } from "./session";

/** What an action is about: a workspace and, where there is one, a record by its number. */
export type Target = { readonly workspace: string; readonly number?: number };

const target = z.strictObject({ workspace: z.string().max(60), number: z.number().int().min(0).max(2_000_000_000).optional() });

/** What every form that changes a record may send: the version it was filled from, and why it is changed. */
const editFields = z.object({ version: wholeNumber.default(0), reason: line(1_000) });

type Deed = {
  readonly target: { workspace: string; number: number };
  readonly values: Readonly<Record<string, string>>;
  readonly edit: { readonly version: number; readonly reason: string };
  readonly now: Date;
};

/** Does the work and says where to go then. */
type Run<Input> = (member: Member, input: Input, deed: Deed) => Promise<Result<string>>;

/** What is stored now, as the form's own fields; asked for where somebody else saved first. */
type Current = (member: Member, deed: Deed) => Promise<FormState["theirs"]>;

/** Makes a form's action in a workspace: own origin, member, input, use case; refusals come back with all that was typed. */
export function memberAction<Input>(schema: FormSchema<Input>, run: Run<Input>, current?: Current) {
  return async (given: Target, _before: FormState, form: FormData): Promise<FormState> => {
    await requireOwnOrigin();
    const { workspace, number = 0 } = target.parse(given);
    const values = valuesIn(form);
    const found = await findMember(workspace);
    if (!found.ok) return found.failure.code === "signed_out" ? refused(values, found.failure) : notFound();
    const member = found.value;
    const edit = parseForm(editFields, values);
    if (!edit.ok) return refused(values, edit.failure);
    const input = parseForm(schema, values);
    if (!input.ok) return refused(values, input.failure);
    const deed = { target: { workspace, number }, values, edit: edit.value, now: new Date() };
    const done = await run(member, input.value, deed);
    if (done.ok) redirect(await afterChange(member.actor, done.value, deed.now));
    const state = refused(values, done.failure);
    if (done.failure.code !== "stale") return state;
    return current === undefined ? { ...state, message: CHANGED } : { ...state, theirs: await current(member, deed) };
  };
}

/** Where what is there now cannot stand beside the fields. */
const CHANGED =
  "This was changed meanwhile, by somebody else or in another tab: reload the page to see how, then decide again. What you typed is still here.";

/** Makes the action of a form about one's own account. */
export function personAction<Input>(schema: FormSchema<Input>, run: (person: Member["person"], input: Input) => Promise<Result<string>>) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    await requireOwnOrigin();
    const person = await requirePerson();
    const values = valuesIn(form);
    const input = parseForm(schema, values);
    const done = input.ok ? await run(person, input.value) : input;
    if (done.ok) redirect(done.value);
    return refused(values, done.failure);
  };
}
