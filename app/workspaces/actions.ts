"use server";

import { z } from "zod";
import { personAction } from "@/lib/boundary/action";
import { line } from "@/lib/boundary/inputs/form-fields";
import { ok } from "@/lib/domain/failure";
import { createWorkspace } from "@/lib/usecases/workspaces";

export const createWorkspaceAction = personAction(z.object({ name: line(100) }), async ({ userId }, { name }) => {
  const made = await createWorkspace(userId, name);
  return made.ok ? ok(`/w/${made.value}/questions`) : made;
});
