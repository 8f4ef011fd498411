import { check } from "./check";
import { run } from "./run";
import { withTestDatabase, withTestSettings } from "./test-settings";

/** `npm run test:data`: the tests of the data rules on a real database; a word after it picks files by name. */
await run(() =>
  withTestSettings((settings) =>
    withTestDatabase(settings, () => check("Data tests", "vitest", ["run", "--project", "data", ...process.argv.slice(2)])),
  ),
);
