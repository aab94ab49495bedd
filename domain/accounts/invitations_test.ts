import { expect } from "expect";
import { listAudit } from "../kernel/audit.ts";
import { listDeliveriesAbout } from "../notifications/delivery.ts";
import {
  acceptInvitation,
  cancelInvitation,
  findInvitation,
  invite,
  listInvitations,
} from "./invitations.ts";
import { linkToken } from "./mailed_link.ts";
import type { User } from "./model.ts";
import { getAccountByEmail } from "./profile.ts";
import { removeAccess } from "./roles.ts";
import { rotate } from "./sessions.ts";
import { signIn } from "./sign_in.ts";
import { COMMON_PASSWORD, PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";

const EMAIL = "sacha@example.fr";
const NEW = { fullName: "Sacha Modèle", password: "another calm phrase" };

/** Invites and gives the token that the mail carries. */
async function invited(
  { sessions }: TestAccounts,
  by: User,
  wanted: object = { email: EMAIL, role: "support" },
): Promise<string> {
  await invite(sessions, by, wanted);
  const { id } = (await listInvitations(sessions.deps, by)).at(-1)!;
  return await linkToken(sessions.secret, id);
}

const accept = ({ sessions, passwords }: TestAccounts, token: string, input: object = NEW) =>
  acceptInvitation(sessions, passwords, token, input, { locale: "en", visitor: VISITOR });

Deno.test("an invitation is mailed, works once, and makes one of the team", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const { user: admin } = await accounts.signInAs("admin");
  const token = await invited(accounts, admin);
  const [open] = await listInvitations(deps, admin);
  expect(open).toMatchObject({ email: EMAIL, role: "support", invitedBy: { id: admin.id } });
  expect(await listDeliveriesAbout(deps, ["invitations", open!.id])).toMatchObject([
    { to: { email: EMAIL }, mail: { template: "invitation", data: { linkId: open!.id } } },
  ]);
  expect(await findInvitation(deps, token)).toEqual(open);

  const outcomes = await Promise.allSettled([accept(accounts, token), accept(accounts, token)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const account = await getAccountByEmail(deps, EMAIL);
  expect(account).toMatchObject({ fullName: NEW.fullName, role: "support", locale: "en" });
  expect(account?.emailVerifiedAt).toBeDefined();
  await signIn(sessions, passwords, { email: EMAIL, password: NEW.password }, VISITOR);
  expect(await findInvitation(deps, token)).toBeNull();
  expect(await listInvitations(deps, admin)).toEqual([]);
});

Deno.test("the token is in no store", async () => {
  await using accounts = await testAccounts();
  const { user: admin } = await accounts.signInAs("admin");
  const token = await invited(accounts, admin);
  for await (const entry of accounts.deps.kv.list({ prefix: [] })) {
    expect(JSON.stringify(entry)).not.toContain(token);
  }
});

Deno.test("it ends after seven days, when it is taken back, and when another one follows", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user: admin } = await accounts.signInAs("admin");
  const over = { code: "not-found", options: { detail: "problem.invitation" } };
  const first = await invited(accounts, admin);
  const second = await invited(accounts, admin, { email: "SACHA@example.fr", role: "editor" });
  expect(await listInvitations(deps, admin)).toHaveLength(1);
  await expect(accept(accounts, first)).rejects.toMatchObject(over);

  const { id } = (await findInvitation(deps, second))!;
  await cancelInvitation(deps, admin, id);
  await expect(cancelInvitation(deps, admin, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(accept(accounts, second)).rejects.toMatchObject(over);

  const third = await invited(accounts, admin);
  deps.clock.advance({ days: 7 });
  expect(await listInvitations(deps, admin)).toEqual([]);
  await expect(accept(accounts, third)).rejects.toMatchObject(over);
});

Deno.test("an admin invites support and editors, an owner admins and owners too, others nobody", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const people = {
    owner: (await accounts.signInAs("owner")).user,
    admin: (await accounts.signInAs("admin")).user,
    support: (await accounts.signInAs("support")).user,
  };
  const outcome = (by: keyof typeof people, role: string) =>
    invite(sessions, people[by], { email: `${by}.${role}@b.fr`, role })
      .then(() => "invited", (error) => error.code);
  for (const role of ["support", "editor", "admin", "owner"]) {
    const high = role === "admin" || role === "owner";
    expect(await outcome("owner", role)).toBe("invited");
    expect(await outcome("admin", role)).toBe(high ? "forbidden" : "invited");
    expect(await outcome("support", role)).toBe("forbidden");
  }
  expect(await outcome("owner", "client")).toBe("invalid-input");
  const high = (await listInvitations(deps, people.owner)).find(({ role }) => role === "owner")!;
  await expect(cancelInvitation(deps, people.admin, high.id)).rejects.toMatchObject({
    code: "forbidden",
  });
});

Deno.test("an address that has an account isn't invited", async () => {
  await using accounts = await testAccounts();
  const { user: owner } = await accounts.signInAs("owner");
  await accounts.register(EMAIL);
  await expect(invite(accounts.sessions, owner, { email: EMAIL, role: "editor" })).rejects
    .toMatchObject({ options: { fields: { email: { key: "invite.taken" } } } });
});

Deno.test("an account that took the address meanwhile becomes the invited person's alone", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const { user: owner } = await accounts.signInAs("owner");
  const token = await invited(accounts, owner);
  const squatter = await accounts.register(EMAIL);
  await accept(accounts, token);
  expect(await getAccountByEmail(deps, EMAIL)).toMatchObject({
    id: squatter.user.id,
    role: "support",
    fullName: NEW.fullName,
  });
  await expect(rotate(sessions, squatter.refreshToken!, VISITOR)).rejects.toThrow();
  const old = { email: EMAIL, password: PASSWORD };
  await expect(signIn(sessions, passwords, old, VISITOR)).rejects.toMatchObject({
    code: "wrong-credentials",
  });
});

Deno.test("the invitations of somebody who may no longer invite are worth nothing", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user: owner } = await accounts.signInAs("owner");
  const { user: admin } = await accounts.signInAs("admin");
  const token = await invited(accounts, admin);
  await removeAccess(deps, owner, admin.id);
  expect(await findInvitation(deps, token)).toBeNull();
  await expect(accept(accounts, token)).rejects.toMatchObject({ code: "not-found" });
});

Deno.test("a password that is soon guessed is refused, and the invitation stays open", async () => {
  await using accounts = await testAccounts();
  const { user: owner } = await accounts.signInAs("owner");
  const token = await invited(accounts, owner);
  for (const password of ["short", COMMON_PASSWORD]) {
    await expect(accept(accounts, token, { ...NEW, password })).rejects.toMatchObject({
      code: "invalid-input",
    });
  }
  await accept(accounts, token);
});

Deno.test("who accepts keeps a trail", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user: owner } = await accounts.signInAs("owner");
  await accept(accounts, await invited(accounts, owner));
  const trail = (await listAudit(deps, {})).items.toReversed();
  const actions = trail.filter(({ action }) => action.startsWith("invitation."));
  expect(actions.map(({ action, actor }) => [action, actor.name])).toEqual([
    ["invitation.sent", "The owner"],
    ["invitation.accepted", NEW.fullName],
  ]);
});
