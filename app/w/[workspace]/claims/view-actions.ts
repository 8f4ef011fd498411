"use server";

import { z } from "zod";
import { memberAction } from "@/lib/boundary/action";
import { claimViewFrom } from "@/lib/boundary/inputs/claim-view";
import { checkbox, chosenId, line } from "@/lib/boundary/inputs/form-fields";
import { viewQuery } from "@/lib/domain/claim-list";
import { ok } from "@/lib/domain/failure";
import { removeView } from "@/lib/usecases/remove-view";
import { saveView } from "@/lib/usecases/save-view";

const viewForm = z.object({ name: line(100), query: line(2_000), isShared: checkbox });

/** Keeps a view as this product itself would write it, whatever was sent. */
export const saveViewAction = memberAction(viewForm, async ({ actor }, { query, ...named }, { target }) => {
  const asked = new URLSearchParams(query);
  const given = Object.fromEntries([...new Set(asked.keys())].map((name) => [name, asked.getAll(name)]));
  const kept = viewQuery(claimViewFrom(given));
  const saved = await saveView(actor, { ...named, query: kept });
  return saved.ok ? ok(`/w/${target.workspace}/claims?${kept}`) : saved;
});

export const removeViewAction = memberAction(z.object({ id: chosenId() }), async ({ actor }, { id }, { target }) => {
  const removed = await removeView(actor, id ?? "");
  return removed.ok ? ok(`/w/${target.workspace}/claims`) : removed;
});
