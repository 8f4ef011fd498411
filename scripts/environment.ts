import { createHash } from "node:crypto";
import { join } from "node:path";
import { contextKey, type OpenDatabase } from "./database/open-database";
import { derivedSecret } from "./database/roles";
import { type Settings, isLoopback } from "./settings";

/** Hands the application its settings, where lib/env.ts and next-auth read them. */
export function setEnvironment(settings: Settings, { urls }: Pick<OpenDatabase, "urls">): void {
  const { publicUrl, port, host, secret, root } = settings;
  const ownNames = isLoopback(host) ? [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`] : [];
  Object.assign(process.env, {
    APP_DATABASE_URL: urls.app,
    CONTEXT_KEY: contextKey(secret),
    NEXTAUTH_SECRET: derivedSecret(secret, "next-auth"),
    NEXTAUTH_URL: publicUrl,
    PUBLIC_URL: publicUrl,
    EXTRA_HOSTS: ownNames.join(","),
    DOCUMENT_READER: join(root, "scripts/run-bundled.mjs"),
    ...buildEnvironment(secret),
  });
}

/** What a build and the server that serves it must agree on. */
export function buildEnvironment(secret: string): Record<string, string> {
  return {
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash("sha256").update(derivedSecret(secret, "server actions")).digest("base64"),
  };
}
