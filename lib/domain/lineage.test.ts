import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "./claim";
import type { SourceId } from "./ids";
import { lineageOf as lineageOfTraced } from "./lineage";
import type { LineageWarning, Traced } from "./lineage-warnings";
import { judgedOrigins } from "./attribution/judged-origins";
import { claimsOf, story } from "./sample-story.fixture";

const [base] = claimsOf(story);

/** A claim that came from the first of some sources through the others. */
function came(number: number, way: string, more: Partial<Claim> = {}): Claim {
  const steps = way.split(" ").filter((step) => step !== "");
  const hops = steps.map((sourceId, index) => ({
    sourceId: sourceId as SourceId,
    role: index === 0 ? ("origin" as const) : index === steps.length - 1 ? ("publisher" as const) : ("relay" as const),
    basis: "unknown" as const,
    verb: "",
  }));
  return {
    ...base!,
    id: `c${number}` as never,
    number,
    hops,
    said: null,
    published: "2024-10-30",
    asOf: null,
    figure: { ...base!.figure!, x: `${number},000` },
    ...more,
  };
}
const UNJUDGED = judgedOrigins([], { claims: [], sources: [] });

/** The lineage by the chains alone, unless more is traced. */
const lineageOf = (claims: readonly Claim[], sources: Traced["sources"], more: Partial<Traced> = {}) =>
  lineageOfTraced(claims, {
    sources,
    judged: UNJUDGED,
    loops: [],
    originsOf: ({ hops }) => hops.slice(0, 1).map(({ sourceId }) => sourceId),
    ...more,
  });
const figure = (x: string) => ({ figure: { ...base!.figure!, x } });
const named = (id: string) => [{ id, isUnnamed: false, class: null, count: null }];
const unnamed = (...ids: string[]) => ids.map((id) => ({ id, isUnnamed: true, class: null, count: 1 }));
const kinds = (warnings: readonly LineageWarning[]) => warnings.map(({ kind }) => kind);

describe("where claims come from", () => {
  test("is counted in reports, outlets and original sources", () => {
    const claims = [came(1, "NATO Post"), came(2, "NATO AFP Mail"), came(3, "Seoul Mail"), came(4, "Seoul")];
    const { reports, outlets, origins, paths } = lineageOf(claims, []);
    expect({ reports, outlets, origins }).toEqual({ reports: 4, outlets: 2, origins: [2, 2] });
    expect(paths.map(({ steps, claims: of }) => `${steps.join(">")}: ${of.join()}`)).toEqual([
      "NATO>Post: 1",
      "NATO>AFP>Mail: 2",
      "Seoul>Mail: 3",
      "Seoul: 4",
    ]);
  });

  test("is a range where sources have no name", () => {
    expect(lineageOf([came(1, "NATO Post"), came(2, "officials Post")], [...unnamed("officials"), ...named("NATO")]).origins).toEqual([
      2, 2,
    ]);
    expect(lineageOf([came(1, "aides Post"), came(2, "officials Mail")], unnamed("officials", "aides")).origins).toEqual([1, 2]);
    expect(lineageOf([], [])).toMatchObject({ reports: 0, outlets: 0, origins: [0, 0], warnings: [], paths: [] });
  });

  test("warns of whom all of it passed, where there are several original sources", () => {
    expect(lineageOf([came(1, "NATO Post"), came(2, "Seoul AFP Post")], []).warnings).toEqual([
      { kind: "bottleneck", source: "Post", claims: [1, 2] },
    ]);
    expect(kinds(lineageOf([came(1, "NATO Post"), came(2, "NATO Post")], []).warnings)).not.toContain("bottleneck");
    expect(kinds(lineageOf([came(1, "NATO Post"), came(2, "Seoul Mail")], []).warnings)).not.toContain("bottleneck");
  });

  test("names exactly those whose leaving takes every way away", () => {
    const way = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E"), { minLength: 1, maxLength: 4 }).map((steps) => steps.join(" "));
    fc.assert(
      fc.property(fc.array(way, { minLength: 1, maxLength: 6 }), (ways) => {
        const claims = ways.map((steps, index) => came(index + 1, steps));
        const severals = new Set(ways.map((steps) => steps.split(" ")[0])).size > 1;
        const cutting = ["A", "B", "C", "D", "E"].filter((source) => ways.every((steps) => steps.split(" ").includes(source)));
        const found = lineageOf(claims, []).warnings.flatMap((warning) => (warning.kind === "bottleneck" ? [warning.source] : []));
        expect(found.toSorted()).toEqual(severals ? cutting : []);
      }),
    );
  });

  test.each([
    { what: "all_anonymous", claims: [came(1, "officials Post"), came(2, "aides Mail")], numbers: [1, 2] },
    { what: "missing_step", claims: [came(1, "NATO"), came(2, "officials"), came(3, "")], numbers: [2, 3] },
    {
      what: "time_inversion",
      claims: [
        came(1, "NATO Post", { said: "2024-10-31", published: "2024-10-29/2024-10-30" }),
        came(2, "NATO Post", { said: "2024-10", published: "2024-10-29" }),
      ],
      numbers: [1],
    },
    { what: "two_figures", claims: [came(1, "NATO Post", figure("10,000")), came(2, "NATO Mail", figure("12,000"))], numbers: [1, 2] },
    {
      what: "copy",
      claims: [came(1, "NATO Post", figure("13,247")), came(2, "Seoul Mail", { ...figure("13,247"), published: "2024-11-02" })],
      numbers: [1, 2],
    },
  ])("warns of $what", ({ what, claims, numbers }) => {
    const warnings = lineageOf(claims, unnamed("officials", "aides")).warnings.filter(({ kind }) => kind === what);
    expect(warnings.map((warning) => warning.claims)).toEqual([numbers]);
  });

  test.each([
    { when: "the number is a round one", claims: [came(1, "NATO Post", figure("13,000")), came(2, "Seoul Mail", figure("13,000"))] },
    {
      when: "days lie between",
      claims: [came(1, "NATO Post", figure("13,247")), came(2, "Seoul Mail", { ...figure("13,247"), published: "2024-11-09" })],
    },
    {
      when: "no day is known",
      claims: [came(1, "NATO Post", { ...figure("13,247"), published: null }), came(2, "Seoul Mail", figure("13,247"))],
    },
    {
      when: "a day is not known",
      claims: [came(1, "NATO Post", figure("13,247")), came(2, "Seoul Mail", { ...figure("13,247"), published: null })],
    },
    {
      when: "one is known to pass on the other",
      claims: [came(1, "NATO Post", figure("13,247")), came(2, "Seoul NATO Mail", figure("13,247"))],
    },
    { when: "one outlet reports both", claims: [came(1, "NATO Post", figure("13,247")), came(2, "Seoul Post", figure("13,247"))] },
    { when: "there is no figure", claims: [came(1, "NATO Post", { figure: null }), came(2, "Seoul Mail", { figure: null })] },
  ])("hints at no copy where $when", ({ claims }) => expect(kinds(lineageOf(claims, []).warnings)).not.toContain("copy"));

  test("of ten thousand claims is told without looking at every pair", () => {
    const claims = Array.from({ length: 10_000 }, (_none, index) => came(index + 1, `S${index % 97} Post`, figure("13,247")));
    const { warnings, paths } = lineageOf(claims, []);
    expect(warnings.length).toBeLessThan(2_000);
    expect(paths).toHaveLength(97);
  });
});
