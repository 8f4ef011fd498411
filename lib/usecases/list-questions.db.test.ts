import { afterAll, expect, test } from "vitest";
import { disconnect } from "../data/client";
import { WRITE_NUMBER } from "../domain/notation";
import { CLAIM, SOURCE } from "./inputs.fixture";
import { listQuestions } from "./list-questions";
import { logClaim } from "./log-claim";
import { plantSampleOwner } from "./planted.fixture";
import { saveSource } from "./save-source";
import { showHome } from "./show-home";
import { showSource } from "./show-source";
import { watchQuestion } from "./watch-question";

afterAll(disconnect);

test("a kept headline is read in each person's notation, in the list and at home; what a source said is not", async () => {
  const owner = await plantSampleOwner("german");
  for (const words of ["around 40,000", "about 41,000", "some 42,000"]) {
    const logged = await logClaim(
      owner,
      { ...CLAIM, words, speaker: `Ministry of ${words}` },
      { questionNumber: 1, now: new Date(), isDuplicateMeant: true },
    );
    expect(logged).toMatchObject({ ok: true });
  }
  await watchQuestion(owner, 1, true);
  const listed = await listQuestions(owner, { search: "", answer: null, sort: "number", after: null }, WRITE_NUMBER.point);
  const home = await showHome(owner, new Date(), WRITE_NUMBER.point);
  if (!listed.ok || !home.ok) throw new Error("an owner reads both");
  const told = [listed.value.questions.find(({ number }) => number === 1), home.value.watched[0]];
  for (const question of told) {
    expect(question?.headline).toMatch(/ original sources allow 4\d\.\d{3}–4\d\.\d{3}\./);
    expect(question?.headline).toContain("42,000");
    expect(question?.headline).not.toMatch(/[⟪⟫⟦⟧]/);
  }
});

test("the list calls a source by its present name", async () => {
  const owner = await plantSampleOwner("renamer");
  const headlineOfFirst = async () => {
    const listed = await listQuestions(owner, { search: "", answer: null, sort: "number", after: null });
    return listed.ok ? listed.value.questions.find(({ number }) => number === 1)?.headline : undefined;
  };
  expect(await headlineOfFirst()).toMatch(/^South Korean intelligence says around 13,000\. NATO and the Pentagon/);
  const shown = await showSource(owner, 7, null);
  if (!shown.ok) throw new Error("no source");
  const { number, version, kind, country } = shown.value.source;
  const renamed = await saveSource(owner, { ...SOURCE, kind, country, name: "the NIS" }, { number, version, reason: "as it calls itself" });
  expect(renamed).toMatchObject({ ok: true });
  expect(await headlineOfFirst()).toMatch(/^The NIS says around 13,000\. NATO and the Pentagon .* below that of the NIS/);
});
