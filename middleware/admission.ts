/** What is known of a request before any page runs: from where it comes, in which language, who sends it. */
import type { User, Visitor } from "@/domain/accounts/model.ts";
import { type Access, verifyAccess } from "@/domain/accounts/access_token.ts";
import { rotate, type SessionTokens } from "@/domain/accounts/sessions.ts";
import { type Locale, preferredLocale } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import type { Services } from "@/services.ts";
import { clientAddress } from "./client_address.ts";
import { isPersonalPlace, readLocalePath } from "./locale_path.ts";
import { hasBearer, isSameOriginWrite } from "./same_origin.ts";
import { expiredCookies, readSessionCookies, sessionCookies } from "./session_cookies.ts";

/** How somebody is signed in, or why not. */
export interface RequestSession {
  /** What the valid access token says; null for anonymous requests. */
  access: Access | null;
  /** The tokens just made, when the refresh cookie had to be exchanged. */
  renewed: SessionTokens | null;
  /** Why a bearer token that was given isn't believed. */
  refusal: Problem | null;
}

/** What {@linkcode admit} found. */
export interface Admission {
  locale: Locale;
  /** The path without the language prefix. */
  path: string;
  visitor: Visitor;
  user: User | null;
  session: RequestSession;
  /** The request writes with our cookies from another site's page. */
  crossOrigin: boolean;
  /** `Set-Cookie` values for the response, unless it sets the session itself. */
  cookies: readonly string[];
}

const ANONYMOUS: RequestSession = { access: null, renewed: null, refusal: null };

/** Looks at a request. The store is read only when the access cookie has run out. */
export async function admit(
  services: Services,
  request: Request,
  remote: Deno.Addr | undefined,
): Promise<Admission> {
  const { config } = services;
  const visitor = {
    address: clientAddress(request, remote, config.trustedHops),
    userAgent: request.headers.get("user-agent") ?? "",
  };
  const tokens = readSessionCookies(request, config.publicUrl);
  const crossOrigin = !isSameOriginWrite(request, {
    publicUrl: config.publicUrl,
    hasCookies: tokens.access !== undefined || tokens.refresh !== undefined,
  });
  const { session, cookies } = crossOrigin
    ? { session: ANONYMOUS, cookies: [] }
    : hasBearer(request)
    ? { session: await byBearer(services, request), cookies: [] }
    : await byCookies(services, tokens, visitor);
  const user = session.access?.user ?? null;
  const place = readLocalePath(new URL(request.url).pathname);
  const locale = localeFor(request, place, user);
  return { ...place, locale, visitor, user, session, crossOrigin, cookies };
}

function localeFor(
  request: Request,
  place: { locale: Locale; path: string },
  user: User | null,
): Locale {
  if (!isPersonalPlace(place.path)) return place.locale;
  const wished = request.headers.get("accept-language");
  if (place.path.startsWith("/api")) return wished ? preferredLocale(wished) : user?.locale ?? "fr";
  return user?.locale ?? place.locale;
}

async function byBearer({ sessions }: Services, request: Request): Promise<RequestSession> {
  const header = request.headers.get("authorization") ?? "";
  const token = /^bearer +(\S+)$/i.exec(header)?.[1] ?? "";
  try {
    const access = await verifyAccess(sessions.secret, sessions.deps.clock, token);
    return { ...ANONYMOUS, access };
  } catch (error) {
    if (error instanceof Problem) return { ...ANONYMOUS, refusal: error };
    throw error;
  }
}

async function byCookies(
  { sessions, config }: Services,
  tokens: { access?: string; refresh?: string },
  visitor: Visitor,
): Promise<{ session: RequestSession; cookies: string[] }> {
  if (tokens.access !== undefined) {
    const access = await verifyAccess(sessions.secret, sessions.deps.clock, tokens.access)
      .catch(() => null);
    if (access) return { session: { ...ANONYMOUS, access }, cookies: [] };
  }
  if (tokens.refresh === undefined) return { session: ANONYMOUS, cookies: [] };
  try {
    const renewed = await rotate(sessions, tokens.refresh, visitor);
    const access = { user: renewed.user, sessionId: renewed.sessionId };
    return {
      session: { access, renewed, refusal: null },
      cookies: sessionCookies(renewed, config.publicUrl),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // A token that leads nowhere is forgotten; after a mere conflict the browser asks again with it.
    const lost = error.code === "unauthenticated";
    return { session: ANONYMOUS, cookies: lost ? expiredCookies(config.publicUrl) : [] };
  }
}
