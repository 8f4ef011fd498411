import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { HomeView } from "./home-view";
import { MiniPlot } from "@/components/chart/mini-plot";
import { WatchButton } from "@/components/question/watch-button";
import { EMPTY_FORM } from "@/lib/domain/form-state";

const EMPTY = {
  base: "/w/desk",
  since: null,
  watched: [],
  conflicts: [],
  fallen: [],
  returned: 0,
  assigned: 0,
  waiting: 0,
  changes: [],
  drafts: null,
};
const WATCHED = {
  number: 1,
  title: "How many troops?",
  headline: "NATO says around 10,000.",
  claimCount: 4,
  conflictCount: 1,
  changed: 2,
  marks: [
    { lo: 9_000, hi: 11_000, anchor: 10_000 },
    { lo: 3_000, hi: null, anchor: 3_000 },
  ],
};

const home = (change: Partial<Parameters<typeof HomeView>[0]> = {}) => renderToStaticMarkup(<HomeView {...EMPTY} {...change} />);

describe("home", () => {
  test("says what goes where nothing is yet", () => {
    const markup = home();
    expect(markup).toContain("Open a question and choose “Watch”");
    expect(markup).toContain('<p class="text-muted">None.</p>');
    for (const title of ["Needs you", "Watched", "Conflicts", "Recent changes"]) expect(markup).toContain(`>${title}</h2>`);
  });

  test("shows a watched question with what it says, a small drawing, and what changed since one last came", () => {
    const markup = home({ watched: [WATCHED], since: new Date("2026-11-20T10:00:00Z") });
    expect(markup).toContain('href="/w/desk/questions/1"');
    expect(markup).toContain("4 claims · ≠ 1 pair conflicts · 2 claims are new or changed since you last came");
    expect(markup).toContain('class="mini-plot"');
    expect(home({ watched: [WATCHED] })).not.toContain("since you last came");
    expect(home({ watched: [{ ...WATCHED, changed: 0, conflictCount: 0 }], since: new Date(0) })).not.toContain("≠");
  });

  test("says which of one's own claims no longer stand, and why", () => {
    const markup = home({ fallen: [{ number: 9, phrase: "about 900", standing: "withdrawn", reason: "misread" }] });
    expect(markup).toContain('You logged <a href="/w/desk/claims/9">C9</a>');
    expect(markup).toContain("it is withdrawn (misread)");
    expect(home({ fallen: [{ number: 9, phrase: "x", standing: "corrected", reason: null }] })).toContain("it is corrected.");
  });

  test("says what waits for one in the queue", () => {
    const markup = home({ returned: 1, assigned: 2, waiting: 100 });
    expect(markup).toContain('<a href="/w/desk/review?state=returned&amp;share=logged">1 claim that you logged was sent back</a>');
    expect(markup).toContain("2 claims that you look after wait for review");
    expect(markup).toContain("At least 100 claims wait for review in all");
    expect(home()).not.toContain("wait for review");
  });

  test("shows who did what last, with a way to it where it has a page", () => {
    const at = new Date("2026-11-22T17:43:00Z");
    const markup = home({
      changes: [
        { change: 7, at, command: "claim.log", by: "Ana", kind: "claim", number: 3 },
        { change: 6, at, command: "measure.create", by: "Ben", kind: null, number: null },
      ],
      conflicts: [{ number: 2, title: "How many containers?", headline: "They differ." }],
    });
    expect(markup).toContain('<bdi>Ana</bdi> logged <a href="/w/desk/claims/3">C3</a>');
    expect(markup).toContain("<bdi>Ben</bdi> measure.create");
    expect(markup).toContain("They differ.");
  });
});

describe("a small drawing", () => {
  test("has a line for each figure, dotted where it is open, a point where it has a middle", () => {
    const markup = renderToStaticMarkup(<MiniPlot marks={WATCHED.marks} />);
    expect(markup.match(/<line/g)).toHaveLength(2);
    expect(markup.match(/class="open"/g)).toHaveLength(1);
    expect(markup.match(/<circle/g)).toHaveLength(2);
  });

  test("is nothing where there is no figure", () => {
    expect(renderToStaticMarkup(<MiniPlot marks={[]} />)).toBe("");
  });
});

test("the button to watch says what it will do", () => {
  const button = (isWatched: boolean) =>
    renderToStaticMarkup(<WatchButton isWatched={isWatched} action={() => Promise.resolve(EMPTY_FORM)} />);
  expect(button(false)).toContain('name="isOn" value="on"');
  expect(button(false)).toContain(">Watch</button>");
  expect(button(true)).toContain('name="isOn" value=""');
  expect(button(true)).toContain(">Stop watching</button>");
});
