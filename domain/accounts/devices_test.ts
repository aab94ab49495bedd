import { expect } from "expect";
import { listAuditOf } from "../kernel/audit.ts";
import { mailsOf } from "./access_testing.ts";
import { deviceName } from "./device_name.ts";
import type { Visitor } from "./model.ts";
import { GRACE_SECONDS, rotate } from "./sessions.ts";
import { signIn } from "./sign_in.ts";
import { PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";

const agent = (browser: string) => `Mozilla/5.0 (X11; Linux x86_64; rv:1.0) Gecko/1 ${browser}`;

const enter = (
  { sessions, passwords }: TestAccounts,
  visitor: Partial<Visitor> = {},
  email = "anna@example.fr",
) => signIn(sessions, passwords, { email, password: PASSWORD }, { ...VISITOR, ...visitor });

Deno.test("browser and system have names, without versions", () => {
  const names = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
    "curl/8.5.0",
    "MyApp <script>",
    "",
    "   ",
    "€€€",
  ].map(deviceName);
  expect(names).toEqual([
    "Firefox, Windows",
    "Safari, iOS",
    "Chrome, Android",
    "curl",
    "MyApp",
    null,
    null,
    null,
  ]);
});

Deno.test("the device of the registration isn't told of, nor is a known one", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.registerVerified();
  await enter(accounts);
  await enter(accounts, { address: "192.0.2.99" });
  expect(await mailsOf(accounts.deps, user.id, "new-sign-in")).toEqual([]);
});

Deno.test("another browser or another network is told of, once", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.registerVerified();
  await enter(accounts, { userAgent: agent("Firefox/140.0") });
  expect(await mailsOf(deps, user.id, "new-sign-in")).toMatchObject([{
    to: { email: user.email },
    mail: {
      data: {
        fullName: "Anna Martin",
        device: "Firefox, Linux",
        address: "192.0.2.0",
        at: "2026-03-10T09:00:00.000Z",
      },
    },
  }]);
  await enter(accounts, { userAgent: agent("Firefox/141.0") });
  expect(await mailsOf(deps, user.id, "new-sign-in")).toHaveLength(1);
  await enter(accounts, { address: "198.51.100.7" });
  expect(await mailsOf(deps, user.id, "new-sign-in")).toHaveLength(2);
  expect((await listAuditOf(deps, ["accounts", user.id], { limit: 1 })).items).toMatchObject([
    { action: "session.new_device", details: { device: "Tests", address: "198.51.100.0" } },
  ]);
});

Deno.test("a device is remembered for a year after it was last used", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.registerVerified();
  deps.clock.advance({ days: 360 });
  await enter(accounts);
  expect(await mailsOf(deps, user.id, "new-sign-in")).toEqual([]);
  deps.clock.advance({ days: 200 });
  await enter(accounts, { userAgent: "curl/8" });
  deps.clock.advance({ days: 200 });
  await enter(accounts);
  expect(await mailsOf(deps, user.id, "new-sign-in")).toHaveLength(2);
});

Deno.test("a used refresh token that comes back ends its session and its owner is told", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const { user, refreshToken = "" } = await accounts.registerVerified();
  await rotate(sessions, refreshToken, VISITOR);
  deps.clock.advance({ seconds: GRACE_SECONDS + 1 });
  const thief = { address: "203.0.113.66", userAgent: "curl/8" };
  await expect(rotate(sessions, refreshToken, thief)).rejects.toThrow();
  expect(await mailsOf(deps, user.id, "session-ended")).toMatchObject([
    { mail: { data: { device: "Tests", address: "203.0.113.0" } } },
  ]);
  await expect(rotate(sessions, refreshToken, thief)).rejects.toThrow();
  expect(await mailsOf(deps, user.id, "session-ended")).toHaveLength(1);
});

Deno.test("an address that nobody has confirmed gets no news", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const { user, refreshToken = "" } = await accounts.register();
  await enter(accounts, { userAgent: "curl/8" });
  await rotate(sessions, refreshToken, VISITOR);
  deps.clock.advance({ minutes: 1 });
  await expect(rotate(sessions, refreshToken, VISITOR)).rejects.toThrow();
  for (const template of ["new-sign-in", "session-ended"] as const) {
    expect(await mailsOf(deps, user.id, template)).toEqual([]);
  }
  expect(await mailsOf(deps, user.id, "verify-email")).toHaveLength(1);
});
