import { expect, test } from "vitest";
import { withoutDone } from "./without-done";

test.each([
  ["/w/desk/questions/1", "/w/desk/questions/1"],
  ["/w/desk/questions/1?view=time", "/w/desk/questions/1?view=time"],
  ["/w/desk/questions/1?judged=4&done=57", "/w/desk/questions/1"],
  ["/w/desk/claims?source=A+%26+B&undid=9&of=C1-C2&more=3&again=1", "/w/desk/claims?source=A+%26+B"],
])("%s stays, but for what was just done, as %s", (address, wanted) => {
  expect(withoutDone(address)).toBe(wanted);
});
