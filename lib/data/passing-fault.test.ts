import { describe, expect, test } from "vitest";
import { isPassingFault } from "./passing-fault";

const raw = (originalCode: string) =>
  Object.assign(new Error(`Raw query failed. Code: \`${originalCode}\`.`), {
    code: "P2010",
    meta: { driverAdapterError: Object.assign(new Error(), { cause: { kind: "postgres", originalCode } }) },
  });

describe("a fault that passes", () => {
  test.each(["57P01", "57P03", "40001", "40P01", "55P03", "53100", "53300", "08006"])("PostgreSQL's %s", (code) => {
    expect(isPassingFault(raw(code))).toBe(true);
  });

  test.each(["P1001", "P1017", "P2024", "P2028"])("Prisma's %s", (code) => {
    expect(isPassingFault(Object.assign(new Error(), { code }))).toBe(true);
  });

  test("a connection that broke, which pg gives no code", () => {
    expect(isPassingFault(new Error("Connection terminated unexpectedly"))).toBe(true);
    expect(isPassingFault(new Error("fetch", { cause: Object.assign(new Error(), { code: "ECONNREFUSED" }) }))).toBe(true);
  });
});

describe("a fault that stays", () => {
  test.each(["23505", "23514", "42501", "42P01", "22003", "57014"])("PostgreSQL's %s", (code) => {
    expect(isPassingFault(raw(code))).toBe(false);
  });

  test("one whose words only sound like it", () => {
    const words = "Connection terminated, 40001 times, ECONNREFUSED, lock timeout";
    expect(isPassingFault(Object.assign(new Error(words), { code: "P2010", meta: { words } }))).toBe(false);
    expect(isPassingFault(new TypeError("x is undefined"))).toBe(false);
    expect(isPassingFault("57P01")).toBe(false);
    expect(isPassingFault(null)).toBe(false);
  });
});
