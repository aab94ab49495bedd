/** What people choose holds for what is sent next: switched off, once a day, left by a mail's link. */
import { expect } from "expect";
import { postOffice } from "../../tests/fixtures/post_office.ts";
import { startSmtp } from "../../tests/fixtures/smtp.ts";
import { testAccounts } from "../accounts/testing.ts";
import type { User } from "../accounts/model.ts";
import type { Deps } from "../kernel/deps.ts";
import { money } from "../kernel/money.ts";
import { testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import { listDeliveriesAbout } from "./delivery.ts";
import { queueDigests } from "./digest.ts";
import { countUnread } from "./inbox.ts";
import { readKeptMail } from "./mailbox.ts";
import type { Mail } from "./model.ts";
import { preferencesSchema, savePreferences, topicsFor } from "./preferences.ts";
import { queueMail } from "./queue_mail.ts";
import { choiceOf, getReach } from "./reach.ts";
import { leave, leavingToken, readLeaving } from "./unsubscribe.ts";

const CALM = { choices: {}, quiet: null, urgent: true };

const ended = (offer: string): Mail => ({
  template: "subscription-ended",
  data: { fullName: "Anna Martin", offer: { fr: offer }, endsAt: "2026-03-10T08:00:00.000Z" },
});

const CANCELLED: Mail = {
  template: "payment-cancelled",
  data: {
    paymentId: "p1",
    reference: "RF18539007547034",
    amount: money(4900),
    offer: { fr: "Signaux" },
    fullName: "Anna Martin",
  },
};

function tell(deps: Deps, user: User, mail: Mail) {
  return transact(deps, (tx) =>
    queueMail(deps, tx, {
      accountId: user.id,
      to: { name: user.fullName, email: user.email },
      locale: "fr",
      mail,
      attachments: [],
      subject: ["tests", user.id],
      verified: true,
    }));
}

const deliveries = (deps: Deps, { id }: User) => listDeliveriesAbout(deps, ["tests", id]);

Deno.test("what was switched off isn't sent, says so in its record, and is in the centre", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.registerVerified();
  await savePreferences(deps, user, { ...CALM, choices: { payments: { email: "off" } } });
  const before = await countUnread(deps, user.id);
  await tell(deps, user, CANCELLED);
  expect(await deliveries(deps, user)).toMatchObject([
    { channel: "email", status: "skipped", reason: "switched-off" },
  ]);
  expect(await countUnread(deps, user.id)).toBe(before + 1);
});

Deno.test("a choice that a topic doesn't offer changes nothing", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.registerVerified();
  const choices = {
    invoices: { email: "off" },
    payments: { email: "digest" },
    desk: { email: "off" },
  };
  const reach = await savePreferences(deps, user, { ...CALM, choices });
  expect(choiceOf(reach, "invoices", "email")).toBe("at_once");
  expect(choiceOf(reach, "payments", "email")).toBe("at_once");
  expect(choiceOf(reach, "desk", "email")).toBe("at_once");
  expect(topicsFor(user)).not.toContain("desk");
  expect(topicsFor({ role: "support" })).toContain("desk");
});

Deno.test("wrong hours are refused by their field", () => {
  const wrong = (quiet: unknown) =>
    preferencesSchema.safeParse({ ...CALM, quiet }).error?.issues.map(({ path }) => path.join("."));
  expect(wrong({ from: "25:00", to: "07:00" })).toEqual(["quiet.from"]);
  expect(wrong({ from: "22:00", to: "" })).toEqual(["quiet.to"]);
  expect(wrong({ from: "22:00", to: "22:00" })).toEqual(["quiet.to"]);
});

Deno.test("the digest: once a day at its hour, one mail of what came, in its order", async () => {
  using office = postOffice(null);
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const owner = (await accounts.signInAs("owner")).user;
  const { user } = await accounts.registerVerified();
  await savePreferences(deps, user, { ...CALM, choices: { subscriptions: { email: "digest" } } });
  await tell(deps, user, ended("Premier"));
  await tell(deps, user, ended("Second"));
  expect(await deliveries(deps, user)).toEqual([]);
  expect(await queueDigests(deps)).toBe(0);
  deps.clock.advance({ hours: 8 });
  expect(await queueDigests(deps)).toBe(1);
  expect(await queueDigests(deps)).toBe(0);
  await tell(deps, user, ended("Troisième"));
  deps.clock.advance({ hours: 1 });
  expect(await queueDigests(deps)).toBe(0);
  await office.drain(deps);
  const mails = (await listDeliveriesAbout(deps, ["accounts", user.id]))
    .filter(({ mail }) => mail.template === "digest");
  expect(mails).toHaveLength(1);
  const { subject, text } = await readKeptMail(deps, owner, mails[0]!.id);
  expect(subject).toContain("2 nouvelles");
  expect(text.indexOf("Premier")).toBeGreaterThan(0);
  expect(text.indexOf("Second")).toBeGreaterThan(text.indexOf("Premier"));
  expect(text).not.toContain("Troisième");
  deps.clock.advance({ hours: 23 });
  expect(await queueDigests(deps)).toBe(1);
});

Deno.test("a digest of more than a value holds says how many are left out", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.registerVerified();
  await savePreferences(deps, user, { ...CALM, choices: { subscriptions: { email: "digest" } } });
  for (let number = 0; number < 30; number++) await tell(deps, user, ended("é".repeat(2000)));
  deps.clock.advance({ hours: 9 });
  expect(await queueDigests(deps)).toBe(1);
  const digest = (await listDeliveriesAbout(deps, ["accounts", user.id])).at(-1)!.mail;
  if (digest.template !== "digest") throw new Error("No digest");
  expect(digest.data.items.length).toBeGreaterThan(5);
  expect(digest.data.items.length + digest.data.more).toBe(30);
});

Deno.test("a mail that may be left says where: one-click headers, a page in its text; others don't", async () => {
  await using smtp = await startSmtp();
  using office = postOffice(smtp.url);
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const { user } = await accounts.registerVerified();
  await tell(deps, user, CANCELLED);
  await office.drain(deps);
  const mail = smtp.messages.find(({ subject }) => subject.includes("RF18539007547034"))!;
  const token = await leavingToken(sessions.secret, { accountId: user.id, topic: "payments" });
  expect(mail.header("list-unsubscribe"))
    .toBe(`<https://calme.example/api/notifications/unsubscribe?token=${token}>`);
  expect(mail.header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  for (const part of [mail.text, mail.html]) {
    expect(part).toContain(`https://calme.example/desabonnement?token=${token}`);
  }
  const verification = smtp.messages.find(({ text }) => text.includes("/compte/verifier"))!;
  expect(verification.header("list-unsubscribe")).toBeUndefined();
  expect(verification.text).not.toContain("/desabonnement");
  await leave(deps, sessions.secret, token);
  await leave(deps, sessions.secret, token);
  expect(choiceOf(await getReach(deps, user.id), "payments", "email")).toBe("off");
  await tell(deps, user, CANCELLED);
  await office.drain(deps);
  expect(smtp.messages.filter(({ subject }) => subject === mail.subject)).toHaveLength(1);
});

Deno.test("leaving the digest leaves what came by it, and nothing else", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const { user } = await accounts.registerVerified();
  await savePreferences(deps, user, { ...CALM, choices: { subscriptions: { email: "digest" } } });
  await leave(
    deps,
    sessions.secret,
    await leavingToken(sessions.secret, { accountId: user.id, topic: "digest" }),
  );
  const reach = await getReach(deps, user.id);
  expect(choiceOf(reach, "subscriptions", "email")).toBe("off");
  expect(choiceOf(reach, "signals", "email")).toBe("at_once");
});

Deno.test("a token of another house, account or topic does nothing", async () => {
  await using accounts = await testAccounts();
  await using other = await testDeps();
  const { sessions } = accounts;
  const { user } = await accounts.registerVerified();
  const token = await leavingToken(sessions.secret, { accountId: user.id, topic: "payments" });
  const [id, , mac] = token.split(".");
  for (const wrong of ["", "x", `${id}.signals.${mac}`, `${id}.payments.é`, `${id}.payments`]) {
    await expect(readLeaving(sessions.secret, wrong)).rejects.toMatchObject({
      code: "link-invalid",
    });
  }
  // The account is gone.
  await expect(leave(other, sessions.secret, token)).rejects.toMatchObject({
    code: "link-invalid",
  });
});
