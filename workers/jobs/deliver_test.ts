/** Sending one mail over a real server: what becomes of it, whatever the server does. */
import { expect } from "expect";
import { postOffice } from "../../tests/fixtures/post_office.ts";
import { startRudeSmtp } from "../../tests/fixtures/rude_smtp.ts";
import { startSmtp } from "../../tests/fixtures/smtp.ts";
import { SYSTEM } from "@/domain/kernel/audit.ts";
import { isoInstant } from "@/domain/kernel/clock.ts";
import { money } from "@/domain/kernel/money.ts";
import {
  BACKOFF_MS,
  listDeadJobs,
  listPendingJobs,
  retryDeadJob,
  sweepOutbox,
} from "@/domain/kernel/outbox.ts";
import { type TestDeps, testDeps } from "@/domain/kernel/testing.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { listDeliveriesAbout, startHandOver } from "@/domain/notifications/delivery.ts";
import { queueMail } from "@/domain/notifications/queue_mail.ts";

/** Asks for one mail. */
async function withMail(deps: TestDeps) {
  const data = {
    paymentId: "p1",
    reference: "RF18539007547034",
    amount: money(4900),
    offer: { fr: "Signaux" },
    fullName: "Claire Client",
  };
  await transact(deps, (tx) =>
    queueMail(deps, tx, {
      accountId: "a1",
      to: { name: "Claire Client", email: "claire@exemple.fr" },
      locale: "fr",
      mail: { template: "payment-cancelled", data },
      attachments: [],
      subject: ["payments", "p1"],
    }));
  return {
    delivery: async () => (await listDeliveriesAbout(deps, ["payments", "p1"]))[0]!,
  };
}

Deno.test("a mail that a server takes is sent, with the Message-ID that its delivery's id makes", async () => {
  await using smtp = await startSmtp();
  using office = postOffice(smtp.url);
  await using deps = await testDeps();
  const { delivery } = await withMail(deps);
  const { id } = await delivery();
  await sweepOutbox(deps, office.handlers);
  const messageId = `<${id.toLowerCase()}@calme.example>`;
  expect(smtp.messages).toMatchObject([{
    messageId,
    to: ["claire@exemple.fr"],
    from: "contact@calme.example",
  }]);
  expect(await delivery()).toMatchObject({
    status: "sent",
    messageId,
    repeated: false,
    doneAt: "2026-03-10T09:00:00.000Z",
    answer: expect.stringMatching(/^250/),
  });
  expect(await listPendingJobs(deps)).toEqual([]);
});

Deno.test("a mail refused for now goes again after the back-off, and is no repetition", async () => {
  await using smtp = await startSmtp({ refuse: [451, 451] });
  using office = postOffice(smtp.url);
  await using deps = await testDeps();
  const { delivery } = await withMail(deps);
  for (const wait of BACKOFF_MS.slice(0, 2)) {
    expect(await sweepOutbox(deps, office.handlers)).toBe(1);
    expect(await delivery()).toMatchObject({
      status: "queued",
      answer: expect.stringMatching(/451/),
    });
    expect(await delivery()).not.toHaveProperty("handedOverAt", expect.any(String));
    const [job] = await listPendingJobs(deps);
    expect(job?.dueAt).toBe(isoInstant(deps.clock().add({ milliseconds: wait })));
    expect(await sweepOutbox(deps, office.handlers)).toBe(0);
    deps.clock.advance({ milliseconds: wait });
  }
  await sweepOutbox(deps, office.handlers);
  expect(await delivery()).toMatchObject({ status: "sent", repeated: false });
  expect(await listPendingJobs(deps)).toEqual([]);
  expect([smtp.messages.length, smtp.refused.length]).toEqual([1, 2]);
  const ids = [...smtp.refused, ...smtp.messages].map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(1);
});

Deno.test("a mail refused for good has failed, with the server's words, and its job waits for a person", async () => {
  await using smtp = await startSmtp({ refuse: [550] });
  using office = postOffice(smtp.url);
  await using deps = await testDeps();
  const { delivery } = await withMail(deps);
  await sweepOutbox(deps, office.handlers);
  expect(await delivery()).toMatchObject({
    status: "failed",
    answer: expect.stringMatching(/550/),
  });
  const { items: [dead] } = await listDeadJobs(deps, {});
  expect(dead).toMatchObject({
    kind: "deliver",
    attempts: 1,
    lastError: expect.stringMatching(/550/),
  });

  await retryDeadJob(deps, SYSTEM, dead!.id);
  await sweepOutbox(deps, office.handlers);
  expect(await delivery()).toMatchObject({ status: "sent", repeated: false });
  expect(smtp.messages).toHaveLength(1);
});

Deno.test("a mail refused seven times has failed", async () => {
  await using smtp = await startSmtp({ refuse: Array(7).fill(451) });
  using office = postOffice(smtp.url);
  await using deps = await testDeps();
  const { delivery } = await withMail(deps);
  for (let attempt = 1; attempt <= 7; attempt++) {
    expect((await delivery()).status).toBe("queued");
    await sweepOutbox(deps, office.handlers);
    deps.clock.advance({ hours: 6 });
  }
  expect(await delivery()).toMatchObject({ status: "failed" });
  expect((await listDeadJobs(deps, {})).items).toMatchObject([{ attempts: 7 }]);
});

Deno.test("a process that died after the hand-over: the mail goes again, the same, and says so", async () => {
  await using smtp = await startSmtp();
  using office = postOffice(smtp.url);
  await using deps = await testDeps();
  const { delivery } = await withMail(deps);
  const first = await startHandOver(deps, (await delivery()).id, "calme.example");
  await sweepOutbox(deps, office.handlers);
  expect(smtp.messages.map(({ messageId }) => messageId)).toEqual([first]);
  expect(await delivery()).toMatchObject({ status: "sent", repeated: true, messageId: first });
});

Deno.test("a line that broke after the mail: it may have gone, so the next one is a repetition", async () => {
  await using deps = await testDeps();
  const { delivery } = await withMail(deps);
  {
    await using rude = await startRudeSmtp("hangs up after the mail");
    using office = postOffice(rude.url);
    await sweepOutbox(deps, office.handlers);
    expect(rude.mails).toBe(1);
    expect(await delivery()).toMatchObject({ status: "queued", handedOverAt: expect.any(String) });
  }
  deps.clock.advance({ seconds: 5 });
  await using smtp = await startSmtp();
  using office = postOffice(smtp.url);
  await sweepOutbox(deps, office.handlers);
  expect(await delivery()).toMatchObject({ status: "sent", repeated: true });
});

Deno.test("a mail that may have gone and then failed for good is a repetition when a person retries it", async () => {
  await using deps = await testDeps();
  const { delivery } = await withMail(deps);
  {
    await using rude = await startRudeSmtp("hangs up after the mail");
    using office = postOffice(rude.url);
    for (let attempt = 1; attempt <= 7; attempt++) {
      await sweepOutbox(deps, office.handlers);
      deps.clock.advance({ hours: 6 });
    }
  }
  expect(await delivery()).toMatchObject({ status: "failed" });
  const { items: [dead] } = await listDeadJobs(deps, {});
  await retryDeadJob(deps, SYSTEM, dead!.id);
  await using smtp = await startSmtp();
  using office = postOffice(smtp.url);
  await sweepOutbox(deps, office.handlers);
  expect(await delivery()).toMatchObject({ status: "sent", repeated: true });
});

Deno.test("two runs of one delivery send one mail", async () => {
  await using smtp = await startSmtp();
  using office = postOffice(smtp.url);
  await using deps = await testDeps();
  await withMail(deps);
  await Promise.all([1, 2, 3].map(() => sweepOutbox(deps, office.handlers)));
  expect(smtp.messages).toHaveLength(1);
});
