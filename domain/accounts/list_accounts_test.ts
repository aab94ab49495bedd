import { expect } from "expect";
import { transact } from "../kernel/tx.ts";
import { editProfile } from "./edit_profile.ts";
import { listAccounts, listTeam, readAccount, searchAccounts } from "./list_accounts.ts";
import type { Role } from "./model.ts";
import { registerAccount } from "./register_account.ts";
import { type TestAccounts, testAccounts } from "./testing.ts";
import { enrol } from "./two_factor_testing.ts";

const add = ({ deps }: TestAccounts, email: string, fullName: string, role: Role = "client") =>
  transact(
    deps,
    (tx) => registerAccount(tx, deps, { email, fullName, passwordHash: "", locale: "fr", role }),
  );

Deno.test("accounts are found by the beginnings of names and addresses, accents or not", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user: admin } = await accounts.signInAs("admin");
  await add(accounts, "zoe.lefevre@exemple.fr", "Zoé Lefèvre");
  await add(accounts, "leo@exemple.fr", "Léo Lefort");
  const found = async (query: string) =>
    (await searchAccounts(deps, admin, query)).map(({ account }) => account.fullName);
  expect(await found("lefevre")).toEqual(["Zoé Lefèvre"]);
  expect(await found("LEF")).toEqual(["Léo Lefort", "Zoé Lefèvre"]);
  expect(await found("zoé exem")).toEqual(["Zoé Lefèvre"]);
  expect(await found("leo@exemple.fr")).toEqual(["Léo Lefort"]);
  for (const nothing of ["nobody", "", "  ", "zoe lefort"]) {
    expect(await found(nothing)).toEqual([]);
  }
});

Deno.test("a new name is found and the old one isn't", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user: admin } = await accounts.signInAs("admin");
  const { user } = await accounts.register();
  await editProfile(deps, user, { fullName: "Anna Berger", locale: "fr" });
  expect(await searchAccounts(deps, admin, "berger")).toHaveLength(1);
  expect(await searchAccounts(deps, admin, "martin")).toEqual([]);
  const words = deps.kv.list({ prefix: ["accounts", "words", "martin"] });
  expect(await Array.fromAsync(words)).toEqual([]);
});

Deno.test("the list is paged, newest first, and tells no password", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user: admin } = await accounts.signInAs("admin");
  for (let number = 0; number < 5; number++) await add(accounts, `p${number}@b.fr`, `P${number}`);
  const first = await listAccounts(deps, admin, { limit: 4 });
  expect(first.items.map(({ account }) => account.fullName)).toEqual(["P4", "P3", "P2", "P1"]);
  const second = await listAccounts(deps, admin, { limit: 4, cursor: first.nextCursor! });
  expect(second.items.map(({ account }) => account.fullName)).toEqual(["P0", "The admin"]);
  expect(second.nextCursor).toBeNull();
  expect(JSON.stringify([first, second])).not.toContain("passwordHash");
});

Deno.test("the team stands by power, with who has a second factor", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user: owner } = await accounts.signInAs("owner");
  await add(accounts, "s@b.fr", "Sacha", "support");
  await add(accounts, "b@b.fr", "Bob", "admin");
  await add(accounts, "c@b.fr", "Claire");
  await enrol(accounts, owner);
  const team = await listTeam(deps, owner);
  expect(team.map(({ account, hasSecondFactor }) => [account.role, hasSecondFactor])).toEqual([
    ["owner", true],
    ["admin", false],
    ["support", false],
  ]);
});

Deno.test("accounts are read by who manages them", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user: support } = await accounts.signInAs("support");
  for (const user of [null, support]) {
    await expect(listAccounts(deps, user, {})).rejects.toThrow();
    await expect(listTeam(deps, user)).rejects.toThrow();
    await expect(searchAccounts(deps, user, "a")).rejects.toThrow();
    await expect(readAccount(deps, user, support.id)).rejects.toThrow();
  }
});
