import { expect } from "expect";
import { listAuditOf } from "../kernel/audit.ts";
import { transact } from "../kernel/tx.ts";
import { listDeliveriesAbout } from "../notifications/delivery.ts";
import type { Role, User } from "./model.ts";
import { getAccount, getStaff, toUser } from "./profile.ts";
import { registerAccount } from "./register_account.ts";
import { changeRole, mayManage, removeAccess, resetSecondFactor } from "./roles.ts";
import { liveUser, rotate } from "./sessions.ts";
import { type TestAccounts, testAccounts, VISITOR } from "./testing.ts";
import { secondFactorOf } from "./two_factor.ts";
import { enrol } from "./two_factor_testing.ts";

function person({ deps }: TestAccounts, name: string, role: Role): Promise<User> {
  return transact(deps, async (tx) =>
    toUser(
      await registerAccount(tx, deps, {
        email: `${name}@example.fr`,
        fullName: name,
        passwordHash: "",
        locale: "fr",
        role,
        verified: true,
      }),
    ));
}

const roleOf = async ({ deps }: TestAccounts, { id }: User) => (await getAccount(deps, id)).role;

Deno.test("a role is given, noted and told; the same one again is nothing new", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const admin = await person(accounts, "alix", "admin");
  const client = await person(accounts, "claire", "client");
  await changeRole(deps, admin, client.id, "editor");
  await changeRole(deps, admin, client.id, "editor");
  expect(await roleOf(accounts, client)).toBe("editor");
  expect(await getStaff(deps)).toHaveLength(2);
  const trail = (await listAuditOf(deps, ["accounts", client.id], {})).items
    .filter(({ action }) => action === "account.role_changed");
  expect(trail).toMatchObject([{
    actor: { name: "alix" },
    details: { from: "client", to: "editor" },
  }]);
  expect(await listDeliveriesAbout(deps, ["accounts", client.id])).toMatchObject([
    { to: { email: "claire@example.fr" }, mail: { template: "role-changed" } },
  ]);
});

Deno.test("only an owner makes and unmakes admins and owners", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const owner = await person(accounts, "olga", "owner");
  const admin = await person(accounts, "alix", "admin");
  const other = await person(accounts, "alain", "admin");
  const client = await person(accounts, "claire", "client");
  const forbidden = { code: "forbidden" };
  for (const role of ["admin", "owner"] as const) {
    await expect(changeRole(deps, admin, client.id, role)).rejects.toMatchObject(forbidden);
  }
  for (const { id } of [owner, other, admin]) {
    await expect(changeRole(deps, admin, id, "client")).rejects.toMatchObject(forbidden);
    await expect(removeAccess(deps, admin, id)).rejects.toMatchObject(forbidden);
  }
  for (const role of ["client", "support", "editor"] as const) {
    const user = { ...client, role };
    await expect(changeRole(deps, user, client.id, "support")).rejects.toMatchObject(forbidden);
  }
  await changeRole(deps, owner, client.id, "owner");
  await changeRole(deps, owner, admin.id, "support");
  expect(await roleOf(accounts, admin)).toBe("support");
});

Deno.test("who has lost the role meanwhile acts no more, whatever their token says", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const owner = await person(accounts, "olga", "owner");
  const admin = await person(accounts, "alix", "admin");
  const client = await person(accounts, "claire", "client");
  await changeRole(deps, owner, admin.id, "client");
  await expect(changeRole(deps, admin, client.id, "editor")).rejects.toMatchObject({
    code: "forbidden",
  });
});

Deno.test("the last owner stays one, by no way around", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const owner = await person(accounts, "olga", "owner");
  const last = { code: "last-owner", status: 409 };
  await expect(changeRole(deps, owner, owner.id, "admin")).rejects.toMatchObject(last);
  await expect(removeAccess(deps, owner, owner.id)).rejects.toMatchObject(last);
  expect(await roleOf(accounts, owner)).toBe("owner");
});

Deno.test("two owners who unmake each other at once: one is left, every time", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  for (let round = 0; round < 10; round++) {
    const owners = await Promise.all(
      ["a", "b", "c"].map((name) => person(accounts, `${name}${round}`, "owner")),
    );
    const before = (await getStaff(deps)).filter(({ role }) => role === "owner").length;
    const ring = owners.map((owner, index) => [owner, owners[(index + 1) % 3]!] as const);
    await Promise.allSettled(ring.map(([one, next]) => changeRole(deps, one, next.id, "client")));
    const left = (await getStaff(deps)).filter(({ role }) => role === "owner");
    expect(left.length).toBeGreaterThanOrEqual(1);
    expect(left.length).toBeLessThan(before);
    // The next round starts from these three alone.
    for (const { id } of left.slice(1)) await changeRole(deps, left[0]!, id, "client");
  }
});

Deno.test("without access there is no role, no session, and the account stays", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const owner = await person(accounts, "olga", "owner");
  const support = await accounts.signInAs("support");
  await removeAccess(deps, owner, support.user.id);
  expect(await roleOf(accounts, support.user)).toBe("client");
  expect(await liveUser(deps, support)).toBeNull();
  await expect(rotate(sessions, support.refreshToken!, VISITOR)).rejects.toThrow();
});

Deno.test("a lost second factor is taken away by those who may, and not by oneself", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const owner = await person(accounts, "olga", "owner");
  const admin = await person(accounts, "alix", "admin");
  const client = await accounts.registerVerified();
  await enrol(accounts, client.user);
  await enrol(accounts, owner);
  await expect(resetSecondFactor(deps, admin, owner.id)).rejects.toMatchObject({
    code: "forbidden",
  });
  for (const [user, id] of [[owner, owner.id], [owner, admin.id]] as const) {
    await expect(resetSecondFactor(deps, user, id)).rejects.toMatchObject({ code: "wrong-state" });
  }
  await resetSecondFactor(deps, admin, client.user.id);
  expect(await secondFactorOf(deps, client.user.id)).toBeNull();
  expect(await liveUser(deps, client)).toBeNull();
  expect((await listDeliveriesAbout(deps, ["accounts", client.user.id])).at(-1)).toMatchObject({
    mail: { template: "second-factor", data: { event: "reset" } },
  });
});

Deno.test("who may deal with whom", () => {
  expect(mayManage("owner", "owner", "admin")).toBe(true);
  expect(mayManage("admin", "client", "editor")).toBe(true);
  expect(mayManage("admin", "client", "admin")).toBe(false);
  expect(mayManage("support", "client")).toBe(false);
});
