import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { identify, signOut } from "../usecases/accounts";
import { env } from "../env";
import { sessionCookie } from "./session-cookie";

/**
 * next-auth reads sessions; our own sign-in makes them. Its token is the bare session token, which is looked up on every
 * request, so a revoked session ends at once.
 */
export function authOptions(): NextAuthOptions {
  const { name, options } = sessionCookie();
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: options.maxAge },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: { sessionToken: { name, options } },
    // Required by next-auth; nobody signs in through it, so that there is one door, with one rate limit.
    providers: [CredentialsProvider({ credentials: {}, authorize: () => null })],
    jwt: {
      encode: ({ token }) => token?.sessionToken ?? "",
      decode: async ({ token }) => {
        const person = token === undefined || token === "" ? null : await identify(token, "");
        return person === null || token === undefined
          ? null
          : { sessionToken: token, sub: person.userId, name: person.name, email: person.email };
      },
    },
    callbacks: {
      session: ({ session, token }) => ({ ...session, user: { id: token.sub ?? "", name: token.name ?? "", email: token.email ?? "" } }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token.sessionToken !== undefined) await signOut(token.sessionToken);
      },
    },
    logger: {
      error: (code, details) => {
        if (code !== "JWT_SESSION_ERROR") process.stderr.write(`${code} ${JSON.stringify(details)}\n`);
      },
    },
  };
}
