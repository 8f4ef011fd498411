import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Refusal } from "./refusal";
import { say } from "./steps";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium for the browser journeys: the one named, the system's, Debian's, or Playwright's own; installed where need be. */
export function findChromium(): string | null {
  const named = process.env["PLAYWRIGHT_CHROMIUM_PATH"];
  if (named !== undefined) return named;
  const found = SYSTEM.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) return installFromDebian();
  const installed = spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
  if (installed.status !== 0) throw new Refusal("No Chromium was found: install one, or name it in PLAYWRIGHT_CHROMIUM_PATH.");
  return null;
}

function installFromDebian(): string {
  say("  Installing Chromium from Debian's packages");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-q"], { env, stdio: "ignore" });
  execFileSync("apt-get", ["install", "-yq", "--no-install-recommends", "chromium"], { env, stdio: "ignore" });
  return SYSTEM[0]!;
}
