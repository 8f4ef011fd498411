import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Frame } from "./frame";
import { shortcutFor, shortcutsOf } from "./shortcuts";
import { SearchResults } from "@/components/search/search-results";
import type { Found } from "@/lib/domain/search";
import { USUAL_KEYS } from "@/lib/domain/shortcut-keys";
import { searchTerms } from "@/lib/domain/search-words";

describe("single keys", () => {
  const shortcuts = shortcutsOf("/w/desk", "/w/desk/questions/3?view=time", USUAL_KEYS);

  test("lead on alone, or after g", () => {
    expect(shortcutFor(shortcuts, ["g"])).toBe("more");
    expect(shortcutFor(shortcuts, ["g", "q"])).toMatchObject({ to: { path: "/w/desk/questions" } });
    expect(shortcutFor(shortcuts, ["q"])).toBeNull();
    expect(shortcutFor(shortcuts, ["?"])).toMatchObject({ to: { open: "sheet" } });
  });

  test("lead to the quick log everywhere, and on a question to its own, and to its form", () => {
    expect(shortcutFor(shortcuts, ["c"])).toMatchObject({ to: { path: "/w/desk/log?on=3" } });
    expect(shortcutFor(shortcuts, ["l"])).toMatchObject({ to: { path: "/w/desk/questions/3/log" } });
    const elsewhere = shortcutsOf("/w/desk", "/w/desk/sources/3", USUAL_KEYS);
    expect(shortcutFor(elsewhere, ["c"])).toMatchObject({ to: { path: "/w/desk/log" } });
    expect(shortcutFor(elsewhere, ["l"])).toBeNull();
  });

  test("are the ones that somebody chose, and none where they chose none", () => {
    const own = shortcutsOf("/w/desk", "/w/desk", { ...USUAL_KEYS, questions: "q", home: "" });
    expect(shortcutFor(own, ["q"])).toMatchObject({ to: { path: "/w/desk/questions" } });
    expect(shortcutFor(own, ["g", "h"])).toBeNull();
    expect(shortcutFor(own, [""])).toBeNull();
  });

  test("mean one thing each", () => {
    const keys = shortcuts.map((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test("the frame names the workspace, says where one is, and has a way past the navigation", () => {
  const markup = renderToStaticMarkup(
    <Frame
      workspace={{ slug: "desk", name: "Desk" }}
      path="/w/desk/sources/3"
      personName="Ana"
      keys={USUAL_KEYS}
      areKeysOn
      canLog={false}
      signOut={() => Promise.resolve()}
      undo={null}
    >
      Content
    </Frame>,
  );
  expect(markup).toContain('href="/w/desk/sources" aria-current="page"');
  expect(markup.match(/aria-current="page"/g)).toHaveLength(1);
  expect(markup).toContain('href="#content"');
  expect(markup).toContain("Ana");
  expect(markup).not.toContain("Quick log");
});

describe("what was found", () => {
  const found: Found[] = [
    { kind: "claim", id: "c", number: 3, texts: { title: "around 10,000 troops", note: "", by: "Élysée", standing: "withdrawn" } },
    { kind: "document", id: "d", number: 1, texts: { title: "Troops in Russia" } },
    { kind: "source", id: "s", number: 7, texts: { title: "Ministry", aliases: "Troop office", note: "" } },
  ];
  const markup = renderToStaticMarkup(
    <SearchResults found={found} terms={searchTerms("troop")} base="/w/desk" moreHref={(kind) => (kind === "claim" ? "/more" : null)} />,
  );

  test("is listed kind by kind, claims before sources, with what matched marked", () => {
    expect(markup.indexOf("Claims")).toBeLessThan(markup.indexOf("Sources"));
    expect(markup).toContain("around 10,000 <mark>troops</mark>");
    expect(markup).toContain("Also called: <mark>Troop</mark> office");
    expect(markup).not.toContain("Questions");
  });

  test("says who spoke and whether it still stands, and leads to its page where it has one", () => {
    expect(markup).toContain('<bdi class="font-medium">Élysée</bdi>');
    expect(markup).toContain("withdrawn");
    expect(markup).toContain('href="/w/desk/claims/3"');
    expect(markup).toContain('<a href="/w/desk/documents/1">D1</a>');
    expect(markup.match(/href="\/more"/g)).toHaveLength(1);
  });
});

describe("where one is", () => {
  const present = (path: string) => {
    const markup = renderToStaticMarkup(
      <Frame
        workspace={{ slug: "desk", name: "Desk" }}
        path={path}
        personName="Ana"
        keys={USUAL_KEYS}
        areKeysOn={false}
        canLog
        signOut={() => Promise.resolve()}
        undo={null}
      >
        Content
      </Frame>,
    );
    return [...markup.matchAll(/href="([^"]*)" aria-current="page"/g)].map(([, href]) => href);
  };

  test.each([
    ["/w/desk", ["/w/desk"]],
    ["/w/desk?x=1", ["/w/desk"]],
    ["/w/desk/questions", ["/w/desk/questions"]],
    ["/w/desk/questions/3@v7?view=time", ["/w/desk/questions"]],
    ["/w/desk/claims?q=troops", ["/w/desk/claims"]],
    ["/w/desk/search?q=/w/desk/claims", ["/w/desk/search"]],
    ["/w/desk/questionsx", []],
    ["/settings", []],
  ])("at %s one place is the present one, or none", (path, places) => {
    expect(present(path)).toEqual(places);
  });
});
