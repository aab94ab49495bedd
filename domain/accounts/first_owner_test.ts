import { expect } from "expect";
import { ensureFirstOwner } from "./first_owner.ts";
import { getAccountByEmail, getStaff } from "./profile.ts";
import { rotate } from "./sessions.ts";
import { signIn } from "./sign_in.ts";
import { PASSWORD, testAccounts, VISITOR } from "./testing.ts";

const OWNER = { email: "Owner@example.fr", password: "abc" };

Deno.test("the first owner is made from the environment, once, and can sign in", async () => {
  await using accounts = await testAccounts();
  const { deps, passwords, sessions } = accounts;
  await Promise.all([
    ensureFirstOwner(deps, passwords, OWNER),
    ensureFirstOwner(deps, passwords, OWNER),
  ]);
  await ensureFirstOwner(deps, passwords, { email: "second@example.fr", password: "def" });
  expect(await getStaff(deps)).toMatchObject([{ email: "Owner@example.fr", role: "owner" }]);
  const { user } = await signIn(sessions, passwords, OWNER, VISITOR);
  expect(user.role).toBe("owner");
});

Deno.test("an account that has the address already becomes the owner's alone", async () => {
  await using accounts = await testAccounts();
  const { deps, passwords, sessions } = accounts;
  const squatter = await accounts.register("owner@example.fr");
  await ensureFirstOwner(deps, passwords, OWNER);
  expect(await getAccountByEmail(deps, OWNER.email)).toMatchObject({
    id: squatter.user.id,
    role: "owner",
  });
  await expect(rotate(sessions, squatter.refreshToken!, VISITOR)).rejects.toThrow();
  const old = { email: OWNER.email, password: PASSWORD };
  await expect(signIn(sessions, passwords, old, VISITOR)).rejects.toMatchObject({
    code: "wrong-credentials",
  });
  await signIn(sessions, passwords, OWNER, VISITOR);
});

Deno.test("an address that is none is named", async () => {
  await using accounts = await testAccounts();
  const wrong = { email: "owner", password: "abc" };
  await expect(ensureFirstOwner(accounts.deps, accounts.passwords, wrong)).rejects.toThrow(
    "ADMIN_EMAIL",
  );
});
