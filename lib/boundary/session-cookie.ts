import { env } from "../env";

const LIFETIME_SECONDS = 14 * 86_400;

/** The one cookie that signs in: bound to the host where the address is https. */
export function sessionCookie() {
  const secure = env().PUBLIC_URL.startsWith("https:");
  return {
    name: secure ? "__Host-crossbearing" : "crossbearing",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: LIFETIME_SECONDS },
  } as const;
}
