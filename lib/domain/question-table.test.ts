import { expect, test } from "vitest";
import { COLUMNS, questionTable } from "./question-table";
import { at, claimsOf, compared, known, story, told } from "./sample-story.fixture";

const tableOf = (claims: ReturnType<typeof claimsOf>) => questionTable({ ...known(claims), comparison: compared(claims) }, (id) => id);

test("the table says what the page shows: the words, our reading and how each claim stands", () => {
  const table = tableOf(claimsOf(story));
  expect(table.map(({ claim }) => claim)).toEqual(["C3", "C1", "C2", "C4"]);
  expect(table[1]).toMatchObject({
    attributed_to: "NATO",
    words: "around 10,000",
    figure: "around 10,000",
    place: "eastern Russia",
    population: "",
    as_of: "2024-10-28",
    read_from: "9000",
    read_to: "11000",
    ordinarily_from: "9501",
    counts_as: "part",
    relation: "within",
    relation_with: "C3",
  });
  expect(table[3]).toMatchObject({
    attributed_to: "United Kingdom, per ICARO",
    figure: "",
    read_to: expect.any(String),
    relation: "conflict",
  });
  for (const row of table) expect(Object.keys(row).sort()).toEqual([...COLUMNS].sort());
});

test("what was replaced names the claim that replaced it", () => {
  const [, replaced] = tableOf(
    claimsOf([told("A", "around 5,000", { asOf: "2024-10-27", said: "2024-10-27" }), told("A", "around 6,000", { said: "2024-10-29" })]),
  );
  expect(replaced).toMatchObject({ claim: "C1", counts_as: "superseded", relation: "supersedes", relation_with: "C2" });
});

test("a bound has an empty open end, a claim in the band says so, and a withdrawn one has no relation", () => {
  const claims = claimsOf([told("A", "at least 5,000"), told("B", "around 6,000"), told("C", "around 7,000", { isParaphrase: true })]);
  const table = tableOf(at(2, { standing: "withdrawn", standingReason: "x", asOf: null, said: null, published: null })(claims));
  expect(table.map(({ relation, counts_as: role, is_paraphrase: paraphrase }) => [role, relation, paraphrase])).toEqual([
    ["counts", "band", "no"],
    ["counts", "band", "no"],
    ["not_current", "", "yes"],
  ]);
  expect(table[0]).toMatchObject({ read_from: "5000", read_to: "" });
  expect(table[2]).toMatchObject({ as_of: "", said: "", published: "", read_from: "" });
});
