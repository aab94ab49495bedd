import { expect } from "expect";
import { Problem } from "../kernel/problem.ts";
import { listDeclared } from "./demographics.ts";
import { editProfile } from "./edit_profile.ts";
import { getAccount } from "./profile.ts";
import { testAccounts } from "./testing.ts";

const FORM = { fullName: "Anna Martin", locale: "fr" };

Deno.test("what somebody says of themselves is optional, kept beside the profile, and taken back", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.register();
  await accounts.signInAs("admin");
  const declared = async () => (await listDeclared(deps)).map(({ accountId: _, ...said }) => said);

  expect(await declared()).toEqual([{}]);
  await editProfile(deps, user, {
    ...FORM,
    demographics: { gender: "woman", ageBand: "", country: "be" },
  });
  expect(await declared()).toEqual([{ gender: "woman", ageBand: undefined, country: "BE" }]);
  expect((await getAccount(deps, user.id)).profile).not.toHaveProperty("demographics");

  await editProfile(deps, user, {
    ...FORM,
    demographics: { gender: "", ageBand: "", country: "" },
  });
  expect(await declared()).toEqual([{}]);
  expect(await getAccount(deps, user.id)).not.toHaveProperty("demographics");
});

Deno.test("an answer that is none of the choices is refused by its field", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  const edit = editProfile(accounts.deps, user, {
    ...FORM,
    demographics: { gender: "x", country: "ZZ" },
  });
  const error = await edit.catch((error) => error);
  expect(error).toBeInstanceOf(Problem);
  expect(Object.keys(error.options.fields)).toEqual([
    "demographics.gender",
    "demographics.country",
  ]);
});
