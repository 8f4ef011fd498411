import { join } from "node:path";
import { vi } from "vitest";

/** The settings of an installation, for tests of what reads them. */
export function stubSettings(others: Readonly<Record<string, string>> = {}): void {
  const settings = {
    APP_DATABASE_URL: "postgresql://app@127.0.0.1/x",
    CONTEXT_KEY: "x".repeat(32),
    NEXTAUTH_SECRET: "x".repeat(32),
    PUBLIC_URL: "http://localhost:3000",
    DOCUMENT_READER: join(process.cwd(), "scripts/run-bundled.mjs"),
    ...others,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
}
