import { expect } from "expect";
import { SIGN_IN_BY_ACCOUNT, SIGN_IN_BY_ADDRESS } from "./limits.ts";
import { signIn } from "./sign_in.ts";
import { PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";

const EMAIL = "anna@example.fr";

function attempt(
  { sessions, passwords }: TestAccounts,
  { email = EMAIL, password = PASSWORD, address = VISITOR.address } = {},
) {
  return signIn(sessions, passwords, { email, password }, { ...VISITOR, address });
}

/** Wrong, with the failures that it took off the limits. */
function failures(accounts: TestAccounts, count: number) {
  const one = () => expect(attempt(accounts, { password: "wrong" })).rejects.toThrow();
  return Array.from({ length: count }).reduce<Promise<unknown>>(
    (before) => before.then(one),
    Promise.resolve(),
  );
}

Deno.test("the right password signs in, however the address is spelled", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  expect((await attempt(accounts, { email: " ANNA@example.fr" })).user).toEqual(user);
});

Deno.test("an unknown address and a wrong password get the same answer", async () => {
  await using accounts = await testAccounts();
  await accounts.register();
  const refusals = await Promise.all([
    attempt(accounts, { password: "wrong" }).catch((error) => error),
    attempt(accounts, { email: "nobody@example.fr" }).catch((error) => error),
  ]);
  expect(refusals[0]).toEqual(refusals[1]);
  expect(refusals[0]).toMatchObject({ code: "wrong-credentials", options: {} });
});

Deno.test("an unknown address takes the work of a known one", async () => {
  await using accounts = await testAccounts();
  const asked: (string | undefined)[] = [];
  const passwords = {
    ...accounts.passwords,
    verify(_: string, phc: string | undefined) {
      asked.push(phc);
      return Promise.resolve(false);
    },
  };
  await expect(attempt({ ...accounts, passwords }, { email: "nobody@example.fr" })).rejects
    .toMatchObject({ code: "wrong-credentials" });
  expect(asked).toEqual([undefined]);
});

Deno.test("an account that was tried too often waits, with the right password too", async () => {
  await using accounts = await testAccounts();
  await accounts.register();
  await failures(accounts, SIGN_IN_BY_ACCOUNT.max);
  await expect(attempt(accounts, { address: "198.51.100.1" })).rejects.toMatchObject({
    code: "too-many-requests",
    options: { retryAfter: 900, params: { seconds: 900 } },
  });
  accounts.deps.clock.advance({ minutes: 15 });
  await attempt(accounts);
});

Deno.test("a success forgets the failures of the account", async () => {
  await using accounts = await testAccounts();
  await accounts.register();
  await failures(accounts, SIGN_IN_BY_ACCOUNT.max - 1);
  await attempt(accounts);
  await failures(accounts, SIGN_IN_BY_ACCOUNT.max - 1);
  await attempt(accounts);
});

Deno.test("one network can't try account after account", async () => {
  await using accounts = await testAccounts();
  const quick = {
    ...accounts,
    passwords: { ...accounts.passwords, verify: () => Promise.resolve(false) },
  };
  for (let account = 0; account < SIGN_IN_BY_ADDRESS.max; account++) {
    await expect(attempt(quick, { email: `p${account}@example.fr` })).rejects.toMatchObject({
      code: "wrong-credentials",
    });
  }
  await expect(attempt(quick, { email: "another@example.fr" })).rejects.toMatchObject({
    code: "too-many-requests",
  });
  await expect(attempt(quick, { email: "another@example.fr", address: "198.51.100.1" })).rejects
    .toMatchObject({ code: "wrong-credentials" });
});
