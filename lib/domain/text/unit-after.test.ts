import { expect, test } from "vitest";
import { unitOf } from "./unit-after";

test.each([
  ["13,000", " North Korean troops were sent", "troops"],
  ["13,000", " people", "people"],
  ["hundreds", " of people came", "people"],
  ["hundreds", " of the dead", ""],
  ["2 million", " more refugees", "refugees"],
  ["40", " civilian dead", "dead"],
  ["40", " dead in Goma", "dead"],
  ["40", " killed", ""],
  ["40", ", of whom 3 died", ""],
  ["40", " had died", ""],
  ["40", " percentage points", "percentage points"],
  ["40", " square metres of land", "square metres"],
  ["40", " armoured vehicles", "vehicles"],
  ["40", " people dead", "people"],
  ["40", " turned up", ""],
  ["a crowd of 40", " nearly", ""],
  ["$40", " was spent", "dollars"],
  ["€40", "", "euros"],
  ["£40m", " of aid", "pounds"],
  ["¥40", "", "yen"],
  ["₩40", "", "won"],
  ["37 people or more", " were aboard", "people"],
  ["no casualties", " were reported", "casualties"],
  ["no new cases", " were found", "cases"],
  ["none", " was hurt", ""],
  ["300 to 400", " people", "people"],
  ["between 300 and 400", " soldiers", "soldiers"],
  ["1 in 10", " adults", "adults"],
  ["2 million or more", " refugees", "refugees"],
  ["20 at most", "", ""],
])("%j before %j counts %j", (quote, after, unit) => expect(unitOf(quote, after, false)).toBe(unit));

test("a percentage counts per cent", () => expect(unitOf("40 per cent", " of voters", true)).toBe("%"));
