import { expect } from "expect";
import { SignJWT } from "jose";
import { testClock } from "../kernel/clock.ts";
import { testDeps } from "../kernel/testing.ts";
import { type Access, signAccess, verifyAccess } from "./access_token.ts";
import { sessionSecret } from "./secret.ts";

const ACCESS: Access = {
  user: { id: "1", email: "zoe@example.fr", fullName: "Zoé", role: "client", locale: "fr" },
  sessionId: "s1",
};

async function key(secret = "x".repeat(32)): Promise<CryptoKey> {
  await using deps = await testDeps();
  return await sessionSecret(deps, secret);
}

Deno.test("an access token says who is signed in", async () => {
  const [secret, clock] = [await key(), testClock()];
  const token = await signAccess(secret, clock, ACCESS);
  expect(await verifyAccess(secret, clock, token)).toEqual(ACCESS);
});

Deno.test("it is believed for a quarter of an hour", async () => {
  const [secret, clock] = [await key(), testClock()];
  const token = await signAccess(secret, clock, ACCESS);
  clock.advance({ minutes: 14, seconds: 59 });
  expect(await verifyAccess(secret, clock, token)).toEqual(ACCESS);
  clock.advance({ seconds: 1 });
  await expect(verifyAccess(secret, clock, token)).rejects.toMatchObject({ code: "token-expired" });
});

Deno.test("what we didn't sign this way isn't believed", async () => {
  const [secret, clock] = [await key(), testClock()];
  const token = await signAccess(secret, clock, ACCESS);
  const [header, payload] = token.split(".");
  const none = btoa(JSON.stringify({ alg: "none" })).replace(/=+$/, "");
  const forged = [
    "",
    "rubbish",
    `${header}.${payload}.`,
    `${none}.${payload}.`,
    await signAccess(await key("y".repeat(32)), clock, ACCESS),
    await new SignJWT({ sub: "1", sid: "s1" }).setProtectedHeader({ alg: "HS256" }).sign(secret),
    await new SignJWT({ role: "owner" }).setProtectedHeader({ alg: "HS256" }).setSubject("1")
      .setIssuer("calmness-trading").setExpirationTime(4_000_000_000).sign(secret),
  ];
  for (const wrong of forged) {
    await expect(verifyAccess(secret, clock, wrong)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  }
});
