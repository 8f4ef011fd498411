import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Chain } from "./chain";
import { ClaimFacts } from "./claim-facts";
import { Quotation } from "./quotation";
import type { Claim } from "@/lib/domain/claim";
import { WRITE_NUMBER } from "@/lib/domain/notation";
import { claimsOf, known, told } from "@/lib/domain/sample-story.fixture";

const [claim] = claimsOf([told("NATO", "around 10,000")]) as [Claim];
const scopes = known([claim]).scopes;
const nameOf = (id: string) => `Name of ${id}`;

type Given = Partial<Pick<Parameters<typeof ClaimFacts>[0], "responses" | "byHand" | "write">>;

function facts(change: Partial<Claim> = {}, given: Given = {}): string {
  return renderToStaticMarkup(
    <ClaimFacts claim={{ ...claim, ...change }} nameOf={nameOf} scopes={scopes} base="/w/desk" responses={[]} byHand={[]} {...given} />,
  );
}

/** What stands beside a name in a list of facts, without its mark-up. */
function fact(markup: string, name: string): string {
  const value = new RegExp(`<dt[^>]*>${name}</dt><dd[^>]*>(.*?)</dd>`, "s").exec(markup)?.[1] ?? "";
  return value.replace(/<[^>]*>/g, "").trim();
}

describe("the facts of a claim", () => {
  test("keep our reading apart from what was stated, and name its rule", () => {
    const markup = facts();
    expect(fact(markup, "Not ruled out")).toMatch(/^9,000–11,000 \(rule about, version .*; our reading, not the source’s range\)$/);
    expect(fact(markup, "Ordinary reading")).toBe("9,501–10,499");
    expect(fact(facts({ figure: null }), "Figure")).toBe("none of its own");
    expect(fact(facts({}, { write: WRITE_NUMBER.point }), "Ordinary reading")).toBe("9.501–10.499");
  });

  test("say where a person read it otherwise", () => {
    const byHand = [{ question: 1, support: { lo: "9000", hi: null }, reason: "they told us", by: "Ada", at: new Date(0) }];
    expect(fact(facts({}, { byHand }), "Read by hand")).toBe("9,000 or more on Q1, by Ada (1 Jan 1970): “they told us”");
  });

  test("say of every date whether it was stated, and what stands in for it", () => {
    expect(fact(facts({ asOf: "2024-10-28" }), "As of")).toBe("28 Oct 2024");
    expect(fact(facts({ asOf: null, published: "2024-10-31" }), "As of")).toBe("not stated: the publication date stands in");
    expect(fact(facts({ asOf: null, published: null }), "As of")).toBe("not stated, nor when it was published");
    expect(fact(facts({ said: null }), "Said on")).toBe("not known");
    expect(fact(facts({ published: null }), "Published on")).toBe("not known");
  });

  test("say where the scope is not stated", () => {
    expect(fact(facts({ placeId: null, populationId: null }), "Place")).toBe("not stated");
    expect(fact(facts({ placeId: null, populationId: null }), "Who or what is counted")).toBe("not stated");
  });

  test("never take a described figure for the words of the one described", () => {
    expect(fact(facts({ aboutSourceId: "uk" as never }), "Describes the figure of")).toBe("Name of uk; not in their own words");
  });

  test("say what a response is, to whom, and lead there where there is a claim", () => {
    const responses = [
      { kind: "multiple_of", factor: "2", target: "C3", number: 3 },
      { kind: "refutes", factor: null, target: "Russia", number: null },
    ] as const;
    const markup = facts({}, { responses });
    expect(markup).toContain('(2 times): <a href="/w/desk/claims/3">C3</a>');
    expect(markup).toContain("denies it: Russia");
    expect(fact(facts({ position: "no_position" }), "Position")).toBe("takes no position, or cannot say");
  });
});

describe("how a claim reached us", () => {
  const sources = new Map([
    ["nato", { number: 1, name: "NATO" }],
    ["paper", { number: 2, name: "صحيفة" }],
  ]);
  const hops = [
    { sourceId: "nato", role: "origin", basis: "assessed", verb: "" },
    { sourceId: "gone", role: "relay", basis: "told", verb: "" },
    { sourceId: "paper", role: "publisher", basis: "unknown", verb: "" },
  ] as never as Claim["hops"];
  const chain = (document: Parameters<typeof Chain>[0]["document"] = null) =>
    renderToStaticMarkup(<Chain claim={{ ...claim, hops }} sources={sources} base="/w/desk" document={document} />);

  test("is a list from the original source on, each step a link to its source", () => {
    const markup = chain();
    expect(markup.match(/<li/g)).toHaveLength(3);
    expect(markup.indexOf("NATO")).toBeLessThan(markup.indexOf("صحيفة"));
    expect(markup).toContain('<a href="/w/desk/sources/2" class="font-medium"><bdi>صحيفة</bdi></a>');
    expect(markup).toContain("original source, own assessment");
    expect(markup).toContain("an unknown source");
    expect(markup).not.toContain("passed it on, was told");
  });

  test("ends in the document, without telling it who follows the link", () => {
    const markup = chain({ number: 4, title: "The report", url: "https://example.org/a", published: "2024-10-31" });
    expect(markup).toContain('<a href="/w/desk/documents/4">D4 <bdi>The report</bdi></a>');
    expect(markup).toContain('<a href="https://example.org/a" rel="noreferrer noopener">its address</a>), published 31 Oct 2024');
    expect(chain({ number: 5, title: "A letter", url: null, published: null })).toContain("<bdi>A letter</bdi></a></p>");
    expect(chain()).not.toContain("In:");
  });
});

describe("words", () => {
  test("stand in quotation marks, in their language, only where they are somebody's own", () => {
    expect(renderToStaticMarkup(<Quotation claim={{ ...claim, language: "uk", phrase: "близько 10 000" }} />)).toBe(
      '<q class="quote" lang="uk" dir="auto">близько 10 000</q>',
    );
    const paraphrase = renderToStaticMarkup(<Quotation claim={{ ...claim, isParaphrase: true }} />);
    expect(paraphrase).not.toContain("<q");
    expect(paraphrase).toContain("(paraphrase)");
  });
});
