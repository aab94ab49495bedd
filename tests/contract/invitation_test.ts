/** Inviting people and changing their roles, over plain HTTP. */
import { expect } from "expect";
import { listInvitations } from "@/domain/accounts/invitations.ts";
import { linkToken } from "@/domain/accounts/mailed_link.ts";
import { sessionSecret } from "@/domain/accounts/secret.ts";
import { openCheckoutHouse } from "./checkout_house.ts";
import { post } from "./pages.ts";

Deno.test("an invited person chooses a password and works in the back office", async () => {
  await using house = await openCheckoutHouse();
  const { deps } = house;
  const owner = await house.visit(house.admin.email);
  const refused = await post(owner, "/admin/users/invite", { email: "x", role: "editor" });
  expect(refused.status).toBe(422);
  const sent = await post(owner, "/admin/users/invite", {
    email: "sacha@example.fr",
    role: "support",
  });
  expect([sent.status, sent.location]).toEqual([303, "/admin/users?done=invited"]);
  const list = await owner.get(sent.location!);
  expect(list.text).toContain("sacha@example.fr");
  const [invitation] = await listInvitations(deps, house.admin);
  const token = await linkToken(await sessionSecret(deps, undefined), invitation!.id);

  const sacha = await house.visit();
  const page = await sacha.get(`/invitation?token=${token}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('value="sacha@example.fr"');
  const form = { token, fullName: "Sacha", password: "une phrase bien à moi" };
  expect((await post(sacha, "/invitation", { ...form, password: "court" })).status).toBe(422);
  const accepted = await post(sacha, "/invitation", form);
  expect([accepted.status, accepted.location]).toEqual([303, "/admin"]);
  expect((await sacha.get("/admin/payments")).status).toBe(200);
  expect((await sacha.get("/admin/users")).status).toBe(403);
  expect((await (await house.visit()).get(`/invitation?token=${token}`)).status).toBe(410);
  expect((await post(await house.visit(), "/invitation", form)).status).toBe(410);

  const found = await owner.get("/admin/users?q=sach");
  const account = /href="(\/admin\/users\/[0-9A-Z]{26})"/.exec(found.text)![1]!;
  expect((await post(owner, account, { action: "role", role: "editor" })).location).toBe(
    `${account}?done=role`,
  );
  expect((await sacha.get("/admin/payments")).status).toBe(403);
  expect((await post(owner, account, { action: "remove" })).status).toBe(303);
  expect((await sacha.get("/admin")).status).toBe(303);
});

Deno.test("the last owner can't be unmade on the page either", async () => {
  await using house = await openCheckoutHouse();
  const owner = await house.visit(house.admin.email);
  const path = `/admin/users/${house.admin.id}`;
  const forms: Record<string, string>[] = [{ action: "role", role: "admin" }, { action: "remove" }];
  for (const form of forms) {
    const refused = await post(owner, path, form);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("C’est le dernier propriétaire");
  }
});
