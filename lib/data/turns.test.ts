import { expect, test } from "vitest";
import { inTurn } from "./turns";

test("turns away whom a queue has no room for, lets other queues on, and has room again afterwards", async () => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waiting = Array.from({ length: 64 }, (_, index) => inTurn("busy", () => gate.then(() => index)));
  let ran = false;
  const turnedAway = await inTurn("busy", () => {
    ran = true;
    return Promise.resolve("in");
  });
  expect({ turnedAway, ran }).toEqual({ turnedAway: null, ran: false });
  expect(await inTurn("quiet", () => Promise.resolve("in"))).toBe("in");
  open();
  expect(await Promise.all(waiting)).toEqual(Array.from({ length: 64 }, (_, index) => index));
  expect(await inTurn("busy", () => Promise.resolve("in"))).toBe("in");
});
