import { afterAll, expect, test } from "vitest";
import { disconnect } from "../data/client";
import { SOURCE } from "./inputs.fixture";
import { listQuestions } from "./list-questions";
import { plantSampleOwner } from "./planted.fixture";
import { saveSource } from "./save-source";
import { showSource } from "./show-source";

afterAll(disconnect);

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
