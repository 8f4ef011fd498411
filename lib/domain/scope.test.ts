import { expect, test } from "vitest";
import type { MeasureId } from "./ids";
import { type Measure, measureOfUnit } from "./scope";

const measure = (name: string, unit: string): Measure => ({
  id: name as MeasureId,
  name,
  unit,
  kind: "count",
  isAdditive: true,
  isMeasured: false,
  volatility: "medium",
});
const MEASURES = [measure("Troops", "persons"), measure("Losses", ""), measure("Homes destroyed", "homes")];

test.each([
  { unit: "troops", found: "Troops" },
  { unit: "Homes", found: "Homes destroyed" },
  { unit: "bridges", found: null },
  { unit: "", found: null },
])("what a text counts in “$unit” is measured as $found", ({ unit, found }) => {
  expect(measureOfUnit(MEASURES, unit)?.name ?? null).toBe(found);
});
