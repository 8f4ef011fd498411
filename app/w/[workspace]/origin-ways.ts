import { judgeOriginAction, takeBackOriginAction } from "./origin-actions";
import type { Target } from "@/lib/boundary/action";
import { type Role, mayDo } from "@/lib/domain/policy";

/** How whoever looks may judge where records come from, on the page of one of them; null where they may not. */
export function originActions(role: Role, target: Target) {
  if (!mayDo(role, "origin:judge")) return null;
  return { judge: judgeOriginAction.bind(null, target), takeBack: takeBackOriginAction.bind(null, target) };
}
