import { chromium } from "@playwright/test";
const base="http://localhost:3100", link = process.argv[2];
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-background-networking"] });
const c = await b.newContext({ viewport: { width: 1280, height: 900 } });
const p = await c.newPage();
p.on("console", (m) => { if (m.type() === "error" || m.type() === "warning") console.log("CONSOLE", m.text().slice(0, 300)); });
p.on("pageerror", (e) => console.log("PAGEERR", e.message.slice(0, 300)));
await p.goto(link); 
await p.getByRole("button", { name: "Sign in" }).click();
await p.waitForURL(/questions/);
await c.storageState({ path: "/tmp/shots/state.json" });
const W="/w/dprk-russia";
const all = [["questions", W+"/questions"], ["q1", W+"/questions/1?why=c1-c3"], ["q4", W+"/questions/4"], ["q5", W+"/questions/5"], ["log", W+"/questions/1/log"], ["log4", W+"/questions/4/log"], ["claim", W+"/claims/4"], ["source", W+"/sources/7"], ["sources", W+"/sources"], ["settings", "/settings"], ["newq", W+"/questions/new"], ["404", W+"/claims/999"]];
const which = (process.argv[3] ?? "").split(",").filter(Boolean);
const shots = which.length ? all.filter(([n]) => which.includes(n)) : all;
for (const [mode, w, scheme] of [["", 1280, "light"], ["-dark", 1280, "dark"], ["-360", 360, "light"]]) {
  await p.setViewportSize({ width: w, height: 900 }); await p.emulateMedia({ colorScheme: scheme });
  for (const [name, path] of shots) { await p.goto(base + path); await p.waitForTimeout(500); const sw = await p.evaluate(() => document.documentElement.scrollWidth); if (sw > w) console.log(name, mode, sw); await p.screenshot({ path: `/tmp/shots/${name}${mode}.png`, fullPage: true }); }
}
await p.setViewportSize({ width: 1280, height: 900 }); await p.emulateMedia({ colorScheme: "dark", media: "print" });
await p.goto(base + W + "/questions/1"); await p.waitForTimeout(300); await p.pdf({ path: "/tmp/shots/q1.pdf", format: "A4", landscape: true });
await p.pdf({ path: "/tmp/shots/q1p.pdf", format: "A4" });
await b.close();
