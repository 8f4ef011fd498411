import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Client, SignedIn } from "../data/accounts";
import { type Result, ok, refuse } from "../domain/failure";
import type { Actor } from "../domain/policy";
import { identify, signOut } from "../usecases/accounts";
import { sessionCookie } from "./session-cookie";

/** The person of this request and their place in the workspace of a slug; one look-up per request. */
const find = cache(async (slug: string): Promise<SignedIn | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token === undefined || token === "" ? null : identify(token, slug);
});

/** The signed-in person, or null. */
export async function currentPerson(): Promise<SignedIn | null> {
  return find("");
}

/** The signed-in person; others are sent to sign in and come back. */
export async function requirePerson(): Promise<SignedIn> {
  return (await find("")) ?? goAndSignIn();
}

/** The signed-in member of a workspace, for actions: who is signed out keeps what they typed, and for others it does not exist. */
export async function findMember(slug: string): Promise<Result<Member>> {
  const person = await find(slug);
  if (person === null) return refuse({ code: "signed_out" });
  const { workspace } = person;
  if (workspace === null) return refuse({ code: "not_found" });
  return ok({ person, workspace, actor: { userId: person.userId, workspaceId: workspace.id, role: workspace.role } });
}

export type Member = { readonly person: SignedIn; readonly workspace: NonNullable<SignedIn["workspace"]>; readonly actor: Actor };

/** The signed-in member of a workspace, for pages; strangers are sent to sign in, and for all others it does not exist. */
export async function requireMember(slug: string): Promise<Member> {
  const member = await findMember(slug);
  if (member.ok) return member.value;
  return member.failure.code === "signed_out" ? goAndSignIn() : notFound();
}

async function goAndSignIn(): Promise<never> {
  const path = (await headers()).get("x-path") ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}

/** Where the request comes from, for sign-in limits and the list of sessions. */
export async function clientOf(): Promise<Client> {
  const given = await headers();
  return { address: given.get("x-client-address") ?? "unknown", device: given.get("user-agent") ?? "" };
}

/** Gives the browser a session, ending the one it had. */
export async function startSession(token: string): Promise<void> {
  const jar = await cookies();
  const { name, options } = sessionCookie();
  const old = jar.get(name)?.value;
  if (old !== undefined && old !== "") await signOut(old);
  jar.set(name, token, options);
}

export async function endSession(): Promise<void> {
  const jar = await cookies();
  const { name, options } = sessionCookie();
  const token = jar.get(name)?.value;
  if (token !== undefined && token !== "") await signOut(token);
  jar.delete({ name, path: options.path, secure: options.secure });
}
