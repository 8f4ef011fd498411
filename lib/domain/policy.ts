import { type Result, ok, refuse } from "./failure";
import type { UserId, WorkspaceId } from "./ids";

/** Each role may do all that the ones before it may. */
export const ROLES = ["reader", "analyst", "reviewer", "owner"] as const;
export type Role = (typeof ROLES)[number];

/** Every action there is in a workspace, and the least role that may do it: the only table of permissions. */
export const LEAST_ROLE = {
  "workspace:read": "reader",
  "question:watch": "reader",
  "view:save": "reader",
  "question:write": "analyst",
  "claim:write": "analyst",
  "source:write": "analyst",
  "document:write": "analyst",
  "scope:rule": "reviewer",
  "claim:review": "reviewer",
  "judgement:overrule": "reviewer",
  "origin:judge": "reviewer",
} as const satisfies Readonly<Record<string, Role>>;

export type Action = keyof typeof LEAST_ROLE;

/** A signed-in person in a workspace they belong to. */
export type Actor = { readonly userId: UserId; readonly workspaceId: WorkspaceId; readonly role: Role };

declare const granted: unique symbol;

/** Proof that `authorize` allowed something; carries the workspace that every query filters by. */
export type Permit = { readonly userId: UserId; readonly workspaceId: WorkspaceId; readonly [granted]: true };

export function mayDo(role: Role, action: Action): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[action]);
}

/** The only maker of a permit. Refuses with `forbidden` what the actor's role may not do. */
export function authorize(actor: Actor, action: Action): Result<Permit> {
  if (!mayDo(actor.role, action)) return refuse({ code: "forbidden" });
  const { userId, workspaceId } = actor;
  return ok({ userId, workspaceId } as Permit);
}
