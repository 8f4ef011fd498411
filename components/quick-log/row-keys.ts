import type { KeyboardEvent } from "react";
import { rowField } from "@/lib/domain/suggestion-row";

/** Where the keys of the rows lead; all of it can be reached by Tab too. */
export function handleRowKey(event: KeyboardEvent<HTMLFormElement>): void {
  const { key, ctrlKey, metaKey, altKey, currentTarget: form } = event;
  const isHandled = ctrlKey || metaKey ? key === "Enter" && sendOn(form) : !altKey && isMeant(event, form);
  if (isHandled) event.preventDefault();
}

function isMeant({ target, key }: KeyboardEvent, form: HTMLFormElement): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const row = target.dataset["row"];
  return row === undefined ? fromField(target, key) : fromRow(form, Number(row), key);
}

/** Logs what is ticked; before anything was found, looks. */
function sendOn(form: HTMLFormElement): boolean {
  form.requestSubmit(form.querySelector("button[value=log]") ?? form.querySelector("button[value=look]"));
  return true;
}

function fromRow(form: HTMLFormElement, index: number, key: string): boolean {
  if (key === "ArrowDown") return focusRow(form, index + 1);
  if (key === "ArrowUp") return focusRow(form, index - 1);
  if (/^[1-9]$/.test(key)) return focusRow(form, Number(key) - 1);
  if (key === "Enter") return edit(form, index, "words");
  if (key === "/") return edit(form, index, "question");
  return key === "f" && focusOn(form.querySelector("[name=title]"));
}

/** In a field of a row, Enter and Escape lead back to the row; nothing is sent by mistake. */
function fromField(target: HTMLElement, key: string): boolean {
  const details = target.closest<HTMLDetailsElement>("details[data-edit]");
  if (!(target instanceof HTMLInputElement) || (key !== "Enter" && key !== "Escape")) return false;
  if (details === null) return key === "Enter";
  details.open = false;
  return focusOn(details.closest("li")?.querySelector("[data-row]") ?? null);
}

function focusRow(form: HTMLFormElement, index: number): boolean {
  focusOn(form.querySelector(`[data-row="${index}"]`));
  return true;
}

function edit(form: HTMLFormElement, index: number, field: string): boolean {
  const details = form.querySelector<HTMLDetailsElement>(`details[data-edit="${index}"]`);
  if (details !== null) details.open = true;
  return focusOn(form.querySelector(`[name="${rowField(index, field)}"]`));
}

function focusOn(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  if (element instanceof HTMLInputElement && element.type !== "checkbox") element.select();
  return true;
}
