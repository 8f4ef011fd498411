import { afterAll, describe, expect, test } from "vitest";
import type { SignedIn } from "../data/accounts";
import { disconnect } from "../data/client";
import { changePassword, endSessions, identify, renamePerson, showAccount, signIn, signInByLink, signOut } from "./accounts";
import { asOwner, plantLink, plantOwner, plantPerson } from "./planted.fixture";
import { createWorkspace, listWorkspaces } from "./workspaces";

afterAll(disconnect);

let last = 0;
/** A client of a network of its own. */
const client = () => ({ address: `10.${Math.floor((last += 1) / 250)}.${last % 250}.9`, device: "tests" });
const network = (host: number) => ({ address: `203.0.113.${host}`, device: "tests" });

async function signedIn(userId: SignedIn["userId"]): Promise<{ token: string; person: SignedIn }> {
  const opened = await signInByLink(await plantLink(userId), client());
  const token = opened.ok ? opened.value : "";
  return { token, person: (await identify(token, ""))! };
}

const PASSWORD = "seven wet lanterns";

async function withPassword(name: string) {
  const { userId, email } = await plantPerson(name);
  const { token, person } = await signedIn(userId);
  expect(await changePassword(person, { current: "", next: PASSWORD })).toEqual({ ok: true, value: null });
  return { userId, email, token, person };
}

describe("a one-time link", () => {
  test("signs in once", async () => {
    const { userId } = await plantPerson("once");
    const link = await plantLink(userId);
    expect((await signInByLink(link, client())).ok).toBe(true);
    expect(await signInByLink(link, client())).toEqual({ ok: false, failure: { code: "signed_out" } });
  });

  test("ends with its hour, and with a new password", async () => {
    const { userId, person } = await withPassword("expiring");
    expect((await signInByLink(await plantLink(userId, -1), client())).ok).toBe(false);
    const before = await plantLink(userId);
    await changePassword(person, { current: PASSWORD, next: "nine dry lanterns!" });
    expect((await signInByLink(before, client())).ok).toBe(false);
  });

  test("that nobody was given signs nobody in", async () => {
    expect((await signInByLink("guessed", client())).ok).toBe(false);
  });
});

describe("an old session is refused at once", () => {
  test("after signing out", async () => {
    const { userId } = await plantPerson("leaving");
    const { token } = await signedIn(userId);
    await signOut(token);
    expect(await identify(token, "")).toBeNull();
  });

  test("after signing out everywhere else", async () => {
    const { userId } = await plantPerson("everywhere");
    const [old, now] = [await signedIn(userId), await signedIn(userId)];
    await endSessions(now.person, "others");
    expect([await identify(old.token, ""), (await identify(now.token, ""))?.userId]).toEqual([null, userId]);
  });

  test("after it was ended by itself, and not by somebody else", async () => {
    const { userId } = await plantPerson("one by one");
    const [old, now, stranger] = [await signedIn(userId), await signedIn(userId), await signedIn((await plantPerson("stranger")).userId)];
    await endSessions(stranger.person, { only: old.person.sessionId });
    expect(await identify(old.token, "")).not.toBeNull();
    await endSessions(now.person, { only: old.person.sessionId });
    expect(await identify(old.token, "")).toBeNull();
  });

  test("after the password was changed elsewhere", async () => {
    const { userId, person } = await withPassword("changing");
    const old = await signedIn(userId);
    await changePassword(person, { current: PASSWORD, next: "nine dry lanterns!" });
    expect([await identify(old.token, ""), (await showAccount(userId)).sessions.length]).toEqual([null, 1]);
  });

  test("after its absolute end, and after its idle end, by the database's clock", async () => {
    const { userId } = await plantPerson("idle");
    const [first, second] = [await signedIn(userId), await signedIn(userId)];
    await asOwner("update sessions set expires_at = now() - interval '1 second' where id = $1", [first.person.sessionId]);
    await asOwner("update sessions set last_seen_at = now() - interval '8 days' where id = $1", [second.person.sessionId]);
    expect([await identify(first.token, ""), await identify(second.token, "")]).toEqual([null, null]);
  });

  test("and cannot be brought back by the application", async () => {
    const { userId } = await plantPerson("gone");
    const { token } = await signedIn(userId);
    await signOut(token);
    const { transaction } = await import("../data/client");
    await expect(
      transaction({ userId }, (db) => db.session.updateMany({ where: { userId }, data: { revokedAt: null } })),
    ).rejects.toThrow();
  });
});

describe("guessing a password", () => {
  test("two hundred wrong ones from one network are tried ten times, then told to wait", async () => {
    const tried = [];
    for (let tries = 0; tries < 200; tries += 1)
      tried.push(await signIn(`nobody-${tries}@example.org`, "wrong password", network(7 + (tries % 9))));
    const codes = tried.map((result) => (result.ok ? "in" : result.failure.code));
    expect(codes.filter((code) => code === "signed_out")).toHaveLength(10);
    expect(codes.slice(10).every((code) => code === "rate_limited")).toBe(true);
  });

  test("one account is tried five times from a network, twenty from strangers, and stays open to whom it knows", async () => {
    const { email } = await withPassword("guessed at");
    const known = client();
    expect((await signIn(email, PASSWORD, known)).ok).toBe(true);
    const strangers = [];
    for (let tries = 0; tries < 30; tries += 1) strangers.push(await signIn(email, "wrong password", client()));
    const codes = strangers.map((result) => (result.ok ? "in" : result.failure.code));
    expect(codes.filter((code) => code === "rate_limited").length).toBeGreaterThan(0);
    const same = client();
    const fromOne = [];
    for (let tries = 0; tries < 7; tries += 1) fromOne.push(await signIn(`${email}.other`, "wrong", same));
    expect(fromOne.map((result) => (result.ok ? "in" : result.failure.code)).slice(4)).toEqual([
      "signed_out",
      "rate_limited",
      "rate_limited",
    ]);
    expect((await signIn(email, PASSWORD, known)).ok).toBe(true);
  });

  test("of one's own, for changing it, is limited as well", async () => {
    const { person } = await withPassword("at the desk");
    const tried = [];
    for (let tries = 0; tries < 8; tries += 1) tried.push(await changePassword(person, { current: "wrong", next: "nine dry lanterns!" }));
    expect(tried.map((result) => (result.ok ? "" : result.failure.code))).toContain("rate_limited");
  });

  test("is told no more of those who exist than of those who do not", async () => {
    const { email } = await withPassword("existing");
    expect(await signIn(email, "wrong password", client())).toEqual(await signIn("nobody@nowhere.example", "wrong password", client()));
  });
});

describe("one's own account", () => {
  test("refuses a weak password and an empty name, and takes a new name", async () => {
    const { userId } = await plantPerson("naming");
    const { person } = await signedIn(userId);
    expect(await changePassword(person, { current: "", next: "short" })).toMatchObject({ failure: { field: "next" } });
    expect(await renamePerson(person, "  ")).toMatchObject({ failure: { field: "name" } });
    expect((await renamePerson(person, "Ada")).ok).toBe(true);
    expect((await signedIn(userId)).person.name).toBe("Ada");
  });

  test("asks for the password there is", async () => {
    const { person } = await withPassword("careful");
    expect(await changePassword(person, { current: "wrong", next: "nine dry lanterns!" })).toMatchObject({ failure: { field: "current" } });
  });
});

describe("workspaces", () => {
  test("of one name made at once get addresses of their own", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, index) => plantPerson(`maker ${index}`)));
    const made = await Promise.all(people.map(({ userId }) => createWorkspace(userId, "The same desk")));
    const slugs = made.map((result) => (result.ok ? result.value : JSON.stringify(result.failure)));
    expect(new Set(slugs).size).toBe(8);
    expect(slugs.every((slug) => slug.startsWith("the-same-desk"))).toBe(true);
    expect(await listWorkspaces(people[0]!.userId)).toMatchObject([{ name: "The same desk", role: "owner" }]);
  });

  test("need a name; one without letters has an address all the same", async () => {
    const { userId } = await plantPerson("wordless");
    expect(await createWorkspace(userId, " ")).toMatchObject({ failure: { field: "name" } });
    expect(await createWorkspace(userId, "!!!")).toMatchObject({ value: expect.stringMatching(/^workspace/) });
  });

  test("cannot be joined by writing a membership", async () => {
    const [mine, other] = [await plantOwner("joining"), await plantOwner("joined")];
    const { transaction } = await import("../data/client");
    for (const workspaceId of [mine.workspaceId, other.workspaceId])
      await expect(
        transaction(mine, (db) => db.membership.create({ data: { workspaceId, userId: mine.userId, role: "owner" } })),
      ).rejects.toThrow();
  });

  test("are out of reach once one was removed from them", async () => {
    const { userId, workspaceId } = await plantOwner("removed");
    const { token } = await signedIn(userId);
    const [slug] = (await asOwner("select slug from workspaces where id = $1", [workspaceId])) as [{ slug: string }];
    expect((await identify(token, slug.slug))?.workspace?.id).toBe(workspaceId);
    await asOwner("update memberships set removed_at = now() where user_id = $1", [userId]);
    expect((await identify(token, slug.slug))?.workspace).toBeNull();
  });
});
