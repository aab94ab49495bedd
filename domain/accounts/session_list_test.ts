import { expect } from "expect";
import { listAuditOf } from "../kernel/audit.ts";
import type { Visitor } from "./model.ts";
import { listSessions, revokeOtherSessions, revokeSession } from "./session_list.ts";
import { endSession, rotate, SESSIONS_MAX } from "./sessions.ts";
import { signIn } from "./sign_in.ts";
import { PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

const enter = ({ sessions, passwords }: TestAccounts, visitor: Visitor = VISITOR) =>
  signIn(sessions, passwords, { email: "anna@example.fr", password: PASSWORD }, visitor);

Deno.test("the list shows device and truncated place, the asking session first, then by last use", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  await accounts.register();
  deps.clock.advance({ minutes: 1 });
  const here = await enter(accounts, { address: "2001:db8:1:2::7", userAgent: FIREFOX });
  deps.clock.advance({ minutes: 1 });
  await enter(accounts, { address: "203.0.113.9", userAgent: "" });
  const shown = await listSessions(deps, here);
  expect(shown.map(({ device, address, current }) => [device, address, current])).toEqual([
    ["Firefox, Windows", "2001:db8:1::", true],
    [null, "203.0.113.0", false],
    ["Tests", "192.0.2.0", false],
  ]);
  expect(shown[0]).toMatchObject({
    id: here.sessionId,
    createdAt: "2026-03-10T09:01:00.000Z",
    lastUsedAt: "2026-03-10T09:01:00.000Z",
  });
});

Deno.test("a session that has run out isn't shown", async () => {
  await using accounts = await testAccounts();
  await accounts.register();
  accounts.deps.clock.advance({ days: 30 });
  const here = await enter(accounts);
  expect(await listSessions(accounts.deps, here)).toHaveLength(1);
});

Deno.test("one ends one's own sessions alone, each by itself", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const here = await accounts.register();
  const there = await enter(accounts);
  const bob = await accounts.register("bob@example.fr");
  await revokeSession(deps, here, there.sessionId);
  await expect(rotate(sessions, there.refreshToken!, VISITOR)).rejects.toThrow();
  await rotate(sessions, here.refreshToken!, VISITOR);
  expect((await listAuditOf(deps, ["accounts", here.user.id], { limit: 1 })).items).toMatchObject([
    { action: "session.revoked", details: { sessionId: there.sessionId } },
  ]);
  for (const id of [bob.sessionId, there.sessionId, "rubbish"]) {
    await expect(revokeSession(deps, here, id)).rejects.toMatchObject({ code: "not-found" });
  }
  await rotate(sessions, bob.refreshToken!, VISITOR);
});

Deno.test("one ends all the others at once", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const first = await accounts.register();
  const others = [await enter(accounts), await enter(accounts)];
  expect(await revokeOtherSessions(deps, first)).toBe(2);
  for (const { refreshToken } of others) {
    await expect(rotate(sessions, refreshToken!, VISITOR)).rejects.toThrow();
  }
  expect(await listSessions(deps, first)).toMatchObject([{ id: first.sessionId, current: true }]);
});

Deno.test("a session that has ended sees and ends nothing", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const here = await accounts.register();
  const there = await enter(accounts);
  await endSession(deps, here.sessionId);
  for (
    const work of [
      listSessions(deps, here),
      revokeSession(deps, here, there.sessionId),
      revokeOtherSessions(deps, here),
    ]
  ) {
    await expect(work).rejects.toMatchObject({ code: "unauthenticated" });
  }
});

Deno.test("an account has so many sessions; the oldest one makes room", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const first = await accounts.register();
  let last = first;
  for (let count = 0; count < SESSIONS_MAX; count++) last = await enter(accounts);
  expect(await listSessions(deps, last)).toHaveLength(SESSIONS_MAX);
  await expect(rotate(sessions, first.refreshToken!, VISITOR)).rejects.toThrow();
});
