import { expect, test } from "vitest";
import { placeOfDraft } from "./draft-place";

test.each([
  ["Q3 claim new", "/questions/3/log", "a claim on Q3"],
  ["C12", "/claims/12/edit", "an edit of C12"],
  ["Q new", "/questions/new", "a new question"],
  ["Q7", "/questions/7/edit", "an edit of Q7"],
  ["log new", "/log", "what you pasted to log claims from"],
  ["S new", "/sources/new", "a new source"],
  ["S2", "/sources/2/edit", "an edit of S2"],
])("a draft named %s is gone on with at %s", (name, path, label) => {
  expect(placeOfDraft(name)).toEqual({ path, label });
});

test.each(["", "X1", "C", "Q3 claim 4", "Q3 claim new ", "C-1", "C1/../..", "constructor"])(
  "a draft named “%s” is none of ours",
  (name) => {
    expect(placeOfDraft(name)).toBeNull();
  },
);
