"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { checkedRows, problemWords, readInOf } from "./checked-rows";
import { readPasted } from "./read-pasted";
import { NOTHING_PASTED, type QuickLogState, type RowFacts, type ShownRow } from "@/components/quick-log/state";
import { parseForm, requireOwnOrigin } from "@/lib/boundary/form";
import { parseRow, pastedForm } from "@/lib/boundary/inputs/quick-log-form";
import { numberParamOr } from "@/lib/boundary/params";
import { type Member, findMember } from "@/lib/boundary/session";
import { type Failure, type Result, ok } from "@/lib/domain/failure";
import { listWords } from "@/lib/domain/figure/number-words";
import { failureWords, refused, valuesIn } from "@/lib/domain/form-state";
import { type SuggestionRow, rowReadIn, rowValues } from "@/lib/domain/suggestion-row";
import { logSuggestions } from "@/lib/usecases/log-suggestions";
import type { DocumentInput } from "@/lib/usecases/make-document";
import { MOST_ROWS } from "@/lib/usecases/suggest-claims";

const target = z.strictObject({ workspace: z.string().max(60), on: z.number().int().min(1).max(2_000_000_000).nullable() });

const DOCUMENT_FIELDS = ["document", "text", "title", "publisher", "url", "published", "language"] as const;

/** Reads what was pasted, looks at the rows again, or logs those that are ticked. */
export async function quickLogAction(given: z.input<typeof target>, _before: QuickLogState, form: FormData): Promise<QuickLogState> {
  await requireOwnOrigin();
  const { workspace, on } = target.parse(given);
  const sent = valuesIn(form);
  const values = Object.fromEntries(DOCUMENT_FIELDS.map((name) => [name, sent[name] ?? ""]));
  const member = await findMember(workspace);
  if (!member.ok) return { ...NOTHING_PASTED, values, message: failureWords(member.failure) };
  if (sent["step"] === "change") return { ...NOTHING_PASTED, values };
  if (sent["step"] === "look") return readPasted(member.value.actor, { values, on, within: null });
  const rows = rowsIn(sent);
  if (sent["step"] === "ask") return asked(member.value, rows, { sent, values, on });
  return sent["step"] === "log" ? log(member.value, rows, { sent, values, workspace }) : stateOf(member.value, rows, { sent, values });
}

/** Rows with what the language model says; where it says nothing, those that are there stay as they are. */
async function asked(
  member: Member,
  rows: readonly SentRow[],
  { on, ...given }: Sent & { readonly on: number | null },
): Promise<QuickLogState> {
  const state = await readPasted(member.actor, { values: given.values, on, within: null, isModelAsked: true });
  return state.rows === null && rows.length > 0 ? stateOf(member, rows, given, { message: state.message, errors: {} }) : state;
}

/** What logging the rows of a form would do, in their order; asked anew while one edits them. */
export async function checkRowsAction(given: z.input<typeof target>, form: FormData): Promise<readonly RowFacts[]> {
  await requireOwnOrigin();
  const { workspace } = target.parse(given);
  const sent = valuesIn(form);
  const member = await findMember(workspace);
  if (!member.ok) return [];
  const facts = await factsOf(member.value, rowsIn(sent), sent);
  return facts.ok ? facts.value : [];
}

type SentRow = { readonly values: Readonly<Record<string, string>>; readonly isChosen: boolean; readonly row: Result<SuggestionRow> };
type Sent = { readonly sent: Readonly<Record<string, string>>; readonly values: Readonly<Record<string, string>> };

function rowsIn(sent: Readonly<Record<string, string>>): SentRow[] {
  const count = Math.min(Number(/^\d{1,4}$/.exec(sent["count"] ?? "")?.[0] ?? 0), MOST_ROWS);
  return Array.from({ length: count }, (_, index) => {
    const values = rowValues(sent, index);
    return { values, isChosen: values["isChosen"] === "on", row: parseRow(sent, index) };
  });
}

const UNREAD: RowFacts = {
  reading: null,
  relation: null,
  duplicate: null,
  isRepeated: false,
  newSources: [],
  isNewQuestion: false,
  problem: null,
};

/** The facts of rows: those that could not even be parsed say why, the others are looked at together. */
async function factsOf({ actor }: Member, rows: readonly SentRow[], sent: Sent["sent"]): Promise<Result<readonly RowFacts[]>> {
  const parsed = rows.flatMap(({ row }) => (row.ok ? [row.value] : []));
  const checked = await checkedRows(actor, parsed, sent["isTable"] === "on" ? null : sent);
  if (!checked.ok) return checked;
  const facts = [...checked.value];
  return ok(rows.map(({ row }) => (row.ok ? facts.shift()! : { ...UNREAD, problem: problemWords(row.failure) })));
}

async function stateOf(
  member: Member,
  rows: readonly SentRow[],
  { sent, values }: Sent,
  fault: Pick<QuickLogState, "message" | "errors"> = { message: null, errors: {} },
): Promise<QuickLogState> {
  const facts = await factsOf(member, rows, sent);
  const shown = rows.map(({ values: own, isChosen }, index): ShownRow => ({
    values: own,
    isChosen,
    facts: facts.ok ? facts.value[index]! : UNREAD,
  }));
  const given = fault.message === MEND ? mendWords(shown) : fault.message;
  const message = given ?? (facts.ok ? null : failureWords(facts.failure));
  return { ...NOTHING_PASTED, values, rows: shown, isTable: sent["isTable"] === "on", message, errors: fault.errors };
}

async function log(member: Member, rows: readonly SentRow[], given: Sent & { readonly workspace: string }): Promise<QuickLogState> {
  const { sent, values, workspace } = given;
  const chosen = rows.filter(({ isChosen }) => isChosen);
  const isTable = sent["isTable"] === "on";
  const document = isTable ? ok(null) : documentIn(values);
  if (!document.ok) return stateOf(member, rows, given, documentFault(values, document.failure));
  const parsed = chosen.flatMap(({ row }) => (row.ok ? [row.value] : []));
  if (parsed.length < chosen.length) return stateOf(member, rows, given, { message: MEND, errors: {} });
  const read = isTable ? parsed : parsed.map((row) => rowReadIn(row, readInOf(values)));
  const done = await logSuggestions(member.actor, { rows: read, document: document.value, now: new Date() });
  if (!done.ok) return stateOf(member, rows, given, { message: faultWords(done.failure), errors: {} });
  const { change, questions, document: number } = done.value;
  const base = `/w/${workspace}`;
  const place = number === null ? `${base}/claims?` : `${base}/documents/${number}?`;
  redirect(questions.length === 1 ? `${base}/questions/${questions[0]!}?imported=${change}&done=${change}` : `${place}done=${change}`);
}

/** The number of the document that was read, where it is one that is kept; else what the pasted text becomes. */
function documentIn(values: Sent["values"]): Result<number | DocumentInput> {
  const kept = numberParamOr(null, values["document"] ?? "");
  return kept === null ? parseForm(pastedForm, values) : ok(kept);
}

const MEND = "Nothing is logged yet: a ticked row needs mending. Untick it, or mend what is said beside it.";

/** Which ticked rows need mending, by their numbers. */
function mendWords(rows: readonly ShownRow[]): string {
  const faulty = rows.flatMap(({ isChosen, facts }, index) => (isChosen && facts.problem !== null ? [index + 1] : []));
  if (faulty.length === 0) return MEND;
  const [named, needs, them] = faulty.length === 1 ? ["row", "needs", "it"] : ["rows", "need", "them"];
  return `Nothing is logged yet: ${named} ${listWords(faulty.map(String))} ${needs} mending. Untick ${them}, or mend what is said beside ${them}.`;
}

function faultWords(failure: Failure): string {
  if (failure.code !== "invalid") return failureWords(failure);
  return failure.field === "rows" ? `The rows ${failure.reason}.` : MEND;
}

function documentFault(values: Sent["values"], failure: Failure): Pick<QuickLogState, "message" | "errors"> {
  const { errors, message } = refused(values, failure);
  return { errors, message: message ?? failureWords(failure) };
}
