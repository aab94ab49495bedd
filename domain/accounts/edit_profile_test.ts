import { expect } from "expect";
import { nestFields } from "../kernel/fields.ts";
import { Problem } from "../kernel/problem.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import { editProfile } from "./edit_profile.ts";
import type { User } from "./model.ts";
import { getAccount, toUser } from "./profile.ts";
import { registerAccount } from "./register_account.ts";

const FIELDS = {
  fullName: " Zoé Lefèvre ",
  locale: "en",
  telegram: "zoe_lefevre",
  whatsapp: "06 12 34 56 78",
  discord: "",
  company: "",
  vatNumber: "",
  "address.line1": "5 rue des Essais",
  "address.line2": "",
  "address.postalCode": "75011",
  "address.city": "Paris",
  "address.country": "FR",
};

async function person(deps: TestDeps): Promise<User> {
  return await transact(deps, async (tx) =>
    toUser(
      await registerAccount(tx, deps, {
        email: "zoe@example.com",
        fullName: "Zoé",
        passwordHash: "$argon2id$unused",
        role: "client",
        locale: "fr",
      }),
    ));
}

async function fieldsOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(() => null, (error) => error);
  expect(error).toBeInstanceOf(Problem);
  return (error as Problem).options.fields;
}

Deno.test("name, language and contacts change, in the form in which they are used", async () => {
  await using deps = await testDeps();
  const user = await person(deps);
  const next = await editProfile(deps, user, nestFields(FIELDS));
  expect(next).toEqual({ ...user, fullName: "Zoé Lefèvre", locale: "en" });
  const { profile } = await getAccount(deps, user.id);
  expect(profile).toMatchObject({ telegram: "@zoe_lefevre", whatsapp: "+33612345678" });
  expect(profile.address?.city).toBe("Paris");
});

Deno.test("what is emptied is forgotten; an address may be left out as a whole, not by half", async () => {
  await using deps = await testDeps();
  const user = await person(deps);
  await editProfile(deps, user, nestFields(FIELDS));
  const empty = { ...FIELDS, telegram: "", whatsapp: "", "address.line1": "" };
  expect(await fieldsOf(editProfile(deps, user, nestFields(empty)))).toEqual({
    "address.line1": { key: "field.required" },
  });
  const none = { ...empty, "address.postalCode": "", "address.city": " " };
  await editProfile(deps, user, nestFields(none));
  const { profile } = await getAccount(deps, user.id);
  expect(Object.values(profile).filter((value) => value !== undefined)).toEqual([]);
});

Deno.test("wrong contacts are named, all of them", async () => {
  await using deps = await testDeps();
  const user = await person(deps);
  const wrong = {
    ...FIELDS,
    fullName: "",
    locale: "de",
    telegram: "?",
    whatsapp: "12",
    discord: "a b",
    vatNumber: "FR00",
  };
  expect(await fieldsOf(editProfile(deps, user, nestFields(wrong)))).toEqual({
    fullName: { key: "field.required" },
    locale: { key: "field.required" },
    telegram: { key: "field.telegram" },
    whatsapp: { key: "field.whatsapp" },
    discord: { key: "field.discord" },
    vatNumber: { key: "field.vatNumber" },
  });
});

Deno.test("a VAT number belongs to a company", async () => {
  await using deps = await testDeps();
  const user = await person(deps);
  const fields = { ...FIELDS, vatNumber: "FR 40 303 265 045" };
  expect(await fieldsOf(editProfile(deps, user, nestFields(fields)))).toEqual({
    company: { key: "field.companyForVat" },
  });
});
