import NextAuth from "next-auth";
import { authOptions } from "@/lib/boundary/auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own routes: the session, its csrf token and sign-out. Signing in is app/sign-in. */
function handler(request: Request, context: Context): Promise<Response> {
  const answer = NextAuth(authOptions()) as (request: Request, context: Context) => Promise<Response>;
  return answer(request, context);
}

export { handler as GET, handler as POST };
