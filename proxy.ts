import { type NextRequest, NextResponse } from "next/server";
import { allowedHosts, isPublicHttps } from "@/lib/boundary/hosts";

const isDevelopment = process.env.NODE_ENV === "development";

/** Styles and scripts only from us: scripts by a nonce made for this one answer. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A file that somebody gave us may do nothing, even where a browser shows it. */
const OF_FILES = { path: /^\/w\/[^/]+\/documents\/\d+\/original$/, policy: "sandbox; default-src 'none'" };

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cache-control": "private, no-store",
};

/** Sets what every answer carries and refuses foreign hosts. Who may see what is never decided here. */
export function proxy(request: NextRequest): NextResponse {
  if (!allowedHosts().has(request.headers.get("host") ?? ""))
    return new NextResponse("This server does not answer to that name.\n", { status: 421 });
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = OF_FILES.path.test(request.nextUrl.pathname) ? OF_FILES.policy : contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  if (isPublicHttps()) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!_next/static/).*)"] };
