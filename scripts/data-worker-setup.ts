import { workerUrl } from "./worker-database";

const worker = Number(process.env["VITEST_POOL_ID"]);
for (const name of ["APP_DATABASE_URL", "OWNER_DATABASE_URL"]) process.env[name] = workerUrl(process.env[name] ?? "", worker);
