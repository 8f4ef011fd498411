import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BulkForm } from "./bulk-form";
import { SavedViews } from "./saved-views";
import { EMPTY_FORM } from "@/lib/domain/form-state";

const action = () => Promise.resolve(EMPTY_FORM);
const VIEWS = [
  { id: "a", name: "Largest <b>", query: "sort=figure", isShared: false, isOwn: true },
  { id: "b", name: "NATO", query: "source=NATO", isShared: true, isOwn: false },
];

function saved(change: Partial<Parameters<typeof SavedViews>[0]> = {}): string {
  return renderToStaticMarkup(
    <SavedViews views={VIEWS} page="/w/desk/claims" query="source=NATO" mayShare save={action} remove={action} {...change} />,
  );
}

test("views are links of their names, and the one that is shown is marked", () => {
  const markup = saved();
  expect(markup).toContain('href="/w/desk/claims?sort=figure"');
  expect(markup).toContain("<bdi>Largest &lt;b&gt;</bdi>");
  expect(markup.match(/aria-current="page"/g)).toHaveLength(1);
  expect(markup.indexOf('aria-current="page"')).toBeGreaterThan(markup.indexOf("source=NATO"));
  expect(markup).toContain("shared");
});

test("only one's own can be forgotten, and only those who may share are asked whether to", () => {
  expect(saved().match(/name="id"/g)).toHaveLength(1);
  expect(saved()).toContain('name="isShared"');
  expect(saved({ mayShare: false })).not.toContain('name="isShared"');
});

test("without views there is the way to save one, and no empty list of them", () => {
  const markup = saved({ views: [] });
  expect(markup).not.toContain("<nav");
  expect(markup).toContain('name="query" value="source=NATO"');
});

test("several claims are changed by a form that knows where one was and what one had read", () => {
  const markup = renderToStaticMarkup(<BulkForm action={action} from="/w/desk/claims?sort=figure" seen={41} />);
  expect(markup).toContain('id="bulk"');
  expect(markup).toContain('name="from" value="/w/desk/claims?sort=figure"');
  expect(markup).toContain('name="seen" value="41"');
  expect(markup.match(/<option/g)).toHaveLength(6);
  expect(markup).toContain("disabled");
});
