const UNESCAPED: Readonly<Record<string, string>> = { "&quot;": '"', "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#x27;": "'" };

/** Posts our forms as a browser without JavaScript does: the hidden fields of the page, and what a person fills in. */
export class FormClient {
  private cookie = "";

  constructor(private readonly base: string) {}

  /** Fills in the form of a page that has a field of that name (or the first one) and returns where the answer leads, and its text. */
  async post(path: string, values: Readonly<Record<string, string>>, field = ""): Promise<{ location: string; text: string }> {
    const page = await (await this.fetch(path, {})).text();
    const form = [...page.matchAll(/<form[^>]*>.*?<\/form>/gs)].map(([html]) => html).find((html) => html.includes(`name="${field}`));
    const body = new FormData();
    for (const [, name = "", value = ""] of (form ?? "").matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g))
      body.append(
        name,
        value.replace(/&(quot|amp|lt|gt|#x27);/g, (escape) => UNESCAPED[escape] ?? escape),
      );
    for (const [name, value] of Object.entries(values)) body.append(name, value);
    const answer = await this.fetch(path, { method: "POST", body });
    const given = answer.headers.getSetCookie().find((cookie) => cookie.startsWith("crossbearing="));
    if (given !== undefined) this.cookie = given.split(";")[0] ?? "";
    return { location: answer.headers.get("location") ?? "", text: await answer.text() };
  }

  private fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = { cookie: this.cookie, origin: this.base };
    return fetch(new URL(path, this.base), { ...init, headers, redirect: "manual", signal: AbortSignal.timeout(15_000) });
  }
}
