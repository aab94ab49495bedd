import { expect } from "expect";
import { transact } from "../kernel/tx.ts";
import { getAccount, getAccountByEmail, toUser, updateProfile } from "./profile.ts";
import { testAccounts } from "./testing.ts";

Deno.test("a profile keeps what the last order said, and nothing else", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  const { deps } = accounts;
  await transact(
    deps,
    (tx) => updateProfile(tx, user.id, { telegram: "anna_m", company: "Anna SAS" }),
  );
  await transact(deps, (tx) => updateProfile(tx, user.id, { discord: "anna" }));
  expect((await getAccount(deps, user.id)).profile).toEqual({ discord: "anna" });
  expect(await getAccountByEmail(deps, "ANNA@example.fr")).toMatchObject({ id: user.id });
});

Deno.test("what others know of an account has no password hash", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  const account = await getAccount(accounts.deps, user.id);
  expect(Object.keys(toUser(account)).sort()).toEqual([
    "email",
    "fullName",
    "id",
    "locale",
    "role",
  ]);
});

Deno.test("an account that doesn't exist isn't found", async () => {
  await using accounts = await testAccounts();
  for (const id of ["x", "01ARZ3NDEKTSV4RRFFQ69G5FAV"]) {
    await expect(getAccount(accounts.deps, id)).rejects.toMatchObject({ code: "not-found" });
  }
});
