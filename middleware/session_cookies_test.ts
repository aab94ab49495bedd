import { expect } from "expect";
import type { SessionTokens } from "@/domain/accounts/sessions.ts";
import { expiredCookies, readSessionCookies, sessionCookies } from "./session_cookies.ts";

const TOKENS: SessionTokens = {
  user: { id: "1", email: "a@b.fr", fullName: "A", role: "client", locale: "fr" },
  sessionId: "s",
  accessToken: "aaa",
  expiresIn: 900,
  refreshToken: "rrr",
};
const HTTP = "http://localhost:8000";
const HTTPS = "https://calmness.example";

Deno.test("over http the cookies are plain", () => {
  expect(sessionCookies(TOKENS, HTTP)).toEqual([
    "calmness_access=aaa; Max-Age=900; Path=/; HttpOnly; SameSite=Lax",
    "calmness_refresh=rrr; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax",
  ]);
});

Deno.test("over https they are secure and bound to the host", () => {
  expect(sessionCookies(TOKENS, HTTPS)).toEqual([
    "__Host-calmness_access=aaa; Max-Age=900; Path=/; HttpOnly; Secure; SameSite=Lax",
    "__Host-calmness_refresh=rrr; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax",
  ]);
});

Deno.test("a refresh token that isn't told again leaves the browser's as it is", () => {
  expect(sessionCookies({ ...TOKENS, refreshToken: undefined }, HTTP)).toHaveLength(1);
});

Deno.test("signing out makes the browser forget both", () => {
  for (const cookie of expiredCookies(HTTPS)) expect(cookie).toContain("=; Max-Age=0; Path=/");
});

Deno.test("only the cookies of this scheme are read", () => {
  const cookie = "calmness_access=plain; __Host-calmness_access=host; other=1";
  const request = new Request(HTTPS, { headers: { cookie } });
  expect(readSessionCookies(request, HTTPS)).toEqual({ access: "host", refresh: undefined });
  expect(readSessionCookies(request, HTTP)).toEqual({ access: "plain", refresh: undefined });
});
