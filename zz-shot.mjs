import { chromium } from "@playwright/test";
const [base, link] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking"] });
const c = await b.newContext({ viewport: { width: 1280, height: 900 } });
const p = await c.newPage();
p.on("console", (m) => { if (m.type() === "error" || m.type() === "warning") console.log("CONSOLE", m.text().slice(0, 300)); });
p.on("pageerror", (e) => console.log("PAGEERR", e.message.slice(0, 300)));
await p.goto(link); await p.screenshot({ path: "/tmp/shots/link.png" });
await p.getByRole("button", { name: "Sign in" }).click();
await p.waitForURL(/questions/);
await c.storageState({ path: "/tmp/shots/state.json" });
const shots = [["questions", "/w/dprk-russia/questions"], ["q1", "/w/dprk-russia/questions/1?why=c1-c3"], ["q4", "/w/dprk-russia/questions/4"], ["log", "/w/dprk-russia/questions/1/log"], ["claim", "/w/dprk-russia/claims/4"], ["source", "/w/dprk-russia/sources/7"], ["sources", "/w/dprk-russia/sources"], ["settings", "/settings"], ["newq", "/w/dprk-russia/questions/new"], ["404", "/w/nope"]];
for (const [name, path] of shots) { await p.goto(base + path); await p.waitForTimeout(700); await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true }); }
await p.setViewportSize({ width: 360, height: 800 });
for (const [name, path] of shots.slice(0, 4)) { await p.goto(base + path); await p.waitForTimeout(400); const w = await p.evaluate(() => document.documentElement.scrollWidth); console.log(name, "scrollWidth", w); await p.screenshot({ path: `/tmp/shots/${name}-360.png`, fullPage: true }); }
await p.emulateMedia({ colorScheme: "dark" }); await p.setViewportSize({ width: 1280, height: 900 });
for (const [name, path] of shots.slice(0, 4)) { await p.goto(base + path); await p.waitForTimeout(300); await p.screenshot({ path: `/tmp/shots/${name}-dark.png`, fullPage: true }); }
await b.close();
