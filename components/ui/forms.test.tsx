import { USUAL_NOTATION } from "@/lib/domain/notation";
import { USUAL_KEYS } from "@/lib/domain/shortcut-keys";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ActionForm } from "./action-form";
import { MoreFields } from "./more-fields";
import { ClaimFields } from "@/components/claim/claim-fields";
import { QuestionFields } from "@/components/question/question-fields";
import { PreferenceFields } from "@/components/shell/preference-fields";
import { SourceFields } from "@/components/source/source-fields";
import { EMPTY_FORM } from "@/lib/domain/form-state";

const OPTIONS = [
  { value: "", label: "Not stated" },
  { value: "ru", label: "Russia" },
];
const nothing = () => Promise.resolve([]);
const PREVIEW = { reading: null, position: null, fault: null, relations: [], duplicate: null, newSources: [] };

function form(children: ReactNode): string {
  return renderToStaticMarkup(
    <ActionForm action={() => Promise.resolve(EMPTY_FORM)} label="The form">
      {children}
    </ActionForm>,
  );
}

function claimFields(initial: Record<string, string>, change: { isNew?: boolean; answer?: "figure" | "yes_no" } = {}): string {
  return form(
    <ClaimFields
      initial={initial}
      places={OPTIONS}
      populations={OPTIONS}
      documents={[{ id: "d1", title: "The report", published: "2024-10-31" }]}
      suggest={nothing}
      preview={() => Promise.resolve(PREVIEW)}
      isNew={change.isNew ?? true}
      answer={change.answer ?? "figure"}
    />,
  );
}
const questionFields = (initial: Record<string, string> = {}) =>
  form(<QuestionFields initial={initial} measures={OPTIONS} places={OPTIONS} populations={OPTIONS} />);
const sourceFields = (initial: Record<string, string> = {}) => form(<SourceFields initial={initial} suggest={nothing} />);

const FORMS: readonly (readonly [string, () => string])[] = [
  ["a new claim", () => claimFields({})],
  ["a claim on a yes/no matter", () => claimFields({}, { answer: "yes_no" })],
  ["an edit of a claim", () => claimFields({ words: "up to 12,000", speaker: "NATO" }, { isNew: false })],
  ["a new question", () => questionFields()],
  ["an edit of a question", () => questionFields({ title: "How many?", basis: "flow" })],
  ["a new source", () => sourceFields()],
  ["an edit of a source", () => sourceFields({ name: "NATO", kind: "organisation", isProtected: "on" })],
  [
    "looks",
    () => form(<PreferenceFields preferences={{ theme: "dark", density: "compact", keys: "off", ...USUAL_NOTATION, own: USUAL_KEYS }} />),
  ],
];

/** All values of an attribute, over the whole markup. */
function all(markup: string, attribute: string): string[] {
  return [...markup.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value]) => value!);
}

describe.each(FORMS)("the form of %s", (_name, render) => {
  const markup = render();
  const controls = [...markup.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="hidden"'));

  test("has a label for every field that a person fills", () => {
    const labelled = new Set(all(markup, "for"));
    const named = controls.filter((tag) => / name="/.test(tag));
    expect(named.length).toBeGreaterThan(2);
    for (const tag of named) {
      const id = / id="([^"]*)"/.exec(tag)?.[1] ?? "";
      const isWrapped = new RegExp(`<label[^>]*>(?:(?!</label>).)*${id === "" ? tag.slice(0, 20) : `id="${id}"`}`, "s").test(markup);
      expect(labelled.has(id) || isWrapped || /aria-label/.test(tag), tag).toBe(true);
    }
  });

  test("uses no id twice, and describes fields by what is there", () => {
    const ids = all(markup, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const described = all(markup, "aria-describedby").flatMap((list) => list.split(" "));
    // The combobox of the library makes its own description once it runs in a browser.
    for (const id of described.filter((each) => !each.startsWith("react-aria-"))) expect(ids).toContain(id);
  });

  test("has each name once, but for choices of one kind", () => {
    const names = controls.filter((tag) => !/type="(?:radio|checkbox)"/.test(tag)).flatMap((tag) => / name="([^"]*)"/.exec(tag)?.[1] ?? []);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("what a form starts from", () => {
  test("is what was saved, in every field", () => {
    const claim = claimFields(
      { words: "up to 12,000", note: "heard twice", asOf: "2024-10", placeId: "ru", isParaphrase: "on" },
      { isNew: false },
    );
    expect(claim).toContain(">up to 12,000</textarea>");
    expect(claim).toContain(">heard twice</textarea>");
    expect(claim).toContain('value="2024-10"');
    expect(claim).toContain('<option value="ru" selected="">');
    const source = sourceFields({ name: "대한민국", kind: "government", aliases: "Seoul\nROK" });
    expect(source).toContain('value="대한민국"');
    expect(source).toContain('<option value="government" selected="">');
    expect(source).toContain(">Seoul\nROK</textarea>");
  });

  test("is the usual where nothing was saved", () => {
    const question = questionFields();
    for (const usual of ["medium", "stock", "observed", "latest"]) expect(question).toContain(`<option value="${usual}" selected="">`);
    expect(sourceFields()).toContain('<option value="organisation" selected="">');
  });

  test("asks for a figure only where the question does, and for a position only where it does not", () => {
    expect(claimFields({})).toContain('name="figureText"');
    expect(claimFields({})).not.toContain('name="position"');
    expect(claimFields({}, { answer: "yes_no" })).toContain('name="position"');
    expect(claimFields({}, { answer: "yes_no" })).not.toContain('name="figureText"');
  });

  test("offers the documents that are there", () => {
    expect(claimFields({})).toContain('<datalist id="documents"><option value="The report">2024-10-31</option></datalist>');
  });
});

describe("fields that most do without", () => {
  const more = (isFilled: boolean) =>
    form(
      <MoreFields names={["said"]} isFilled={isFilled} summary="More">
        inside
      </MoreFields>,
    );

  test("are folded away unless one of them holds something", () => {
    expect(more(false)).toContain("<details>");
    expect(more(true)).toContain('<details open="">');
  });
});
