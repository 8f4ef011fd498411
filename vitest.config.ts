import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": at("."), "server-only": at("node_modules/server-only/empty.js") } },
  test: {
    maxWorkers: availableParallelism(),
    coverage: {
      provider: "v8",
      include: ["lib/domain/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.d.ts", "**/*.fixture.ts"],
      reporter: ["text-summary"],
      thresholds: { statements: 99, branches: 100 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          setupFiles: ["scripts/vitest-setup.ts"],
          include: ["{lib,components,scripts,prisma}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
          // Properties of many cases, also on a machine that does other things beside.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "faults", include: ["scripts/faults/*.fault.ts"], fileParallelism: false, testTimeout: 1_800_000 },
      },
      {
        extends: true,
        test: {
          name: "data",
          globalSetup: "scripts/data-tests-setup.ts",
          setupFiles: "scripts/data-worker-setup.ts",
          include: ["{lib,prisma,scripts}/**/*.db.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
