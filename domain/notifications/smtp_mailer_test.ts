/** What a server's behaviour tells of a mail: it has it, it certainly hasn't, or nobody knows. */
import { expect } from "expect";
import { type Rudeness, startRudeSmtp } from "../../tests/fixtures/rude_smtp.ts";
import { startSmtp } from "../../tests/fixtures/smtp.ts";
import type { OutgoingMail, SendResult } from "./mailer.ts";
import { smtpMailer } from "./smtp_mailer.ts";

const MAIL: OutgoingMail = {
  to: { name: "Inès « Été », C.", email: "ines@exemple.fr" },
  messageId: "<01abc@calme.example>",
  subject: "Votre facture CT-20260310-0001 · 49,00 €",
  html: "<p>Bonjour Inès</p>",
  text: "Bonjour Inès\n.\nUn point seul sur sa ligne",
  attachments: [
    {
      filename: "CT-20260310-0001.pdf",
      contentType: "application/pdf",
      bytes: Uint8Array.from({ length: 200_000 }, (_, i) => i % 251),
    },
  ],
};

async function send(
  url: string,
  mails: Partial<OutgoingMail>[] = [{}],
  timeoutMs = 5000,
): Promise<SendResult[]> {
  const sender = () => Promise.resolve({ name: "Calme SAS", address: "contact@calme.example" });
  const mailer = smtpMailer({ url, sender, timeoutMs });
  try {
    const results: SendResult[] = [];
    for (const mail of mails) results.push(await mailer.send({ ...MAIL, ...mail }));
    return results;
  } finally {
    mailer.close();
  }
}

Deno.test("a mail arrives as it was made up: names, subject, both texts, files to the byte", async () => {
  await using smtp = await startSmtp();
  const accepted = { status: "accepted", answer: expect.stringMatching(/^250/) };
  expect(await send(smtp.url)).toEqual([accepted]);
  const [mail] = smtp.messages;
  expect(mail).toMatchObject({
    from: "contact@calme.example",
    to: ["ines@exemple.fr"],
    recipients: ["ines@exemple.fr"],
    subject: MAIL.subject,
    messageId: MAIL.messageId,
  });
  expect(mail?.html).toContain(MAIL.html);
  expect(mail?.text.trim().replaceAll("\r\n", "\n")).toBe(MAIL.text);
  expect(mail?.attachments).toEqual(MAIL.attachments);
});

Deno.test("what people typed adds no header and no recipient", async () => {
  await using smtp = await startSmtp();
  await send(smtp.url, [
    { to: { name: "Eve\r\nBcc: spy@exemple.fr", email: "eve@exemple.fr" } },
    { subject: "Bonjour\r\nBcc: spy@exemple.fr\r\n\r\n<script>" },
    { to: { name: "a@b.fr, spy@exemple.fr", email: "eve@exemple.fr" } },
  ]);
  for (const mail of smtp.messages) {
    expect(mail.recipients).toHaveLength(1);
    expect(mail.recipients).not.toContain("spy@exemple.fr");
    expect(mail.header("bcc")).toBeUndefined();
    expect(mail.text).toContain("Bonjour Inès");
  }
  expect(smtp.messages).toHaveLength(3);
});

Deno.test("a file or an address named in a text is not read", async () => {
  await using smtp = await startSmtp();
  await send(smtp.url, [{ html: '<img src="file:///etc/passwd">', text: "/etc/passwd" }]);
  expect(smtp.messages[0]?.html).toContain("file:///etc/passwd");
  expect(smtp.messages[0]?.attachments).toHaveLength(1);
});

Deno.test("a pooled connection that a server closed between two mails costs nothing", async () => {
  const first = await startSmtp();
  const sender = () => Promise.resolve({ name: "Calme", address: "contact@calme.example" });
  const mailer = smtpMailer({ url: first.url, sender, timeoutMs: 5000 });
  try {
    expect(await mailer.send(MAIL)).toMatchObject({ status: "accepted" });
    await first.stop();
    await using second = await startSmtp({ port: first.port });
    expect(await mailer.send(MAIL)).toMatchObject({ status: "accepted" });
    expect(second.messages).toHaveLength(1);
  } finally {
    mailer.close();
  }
});

const REFUSALS: [rudeness: Rudeness, result: Partial<SendResult>][] = [
  ["hangs up at once", { status: "refused", permanent: false }],
  ["hangs up after MAIL", { status: "refused", permanent: false }],
  ["hangs up at DATA", { status: "refused", permanent: false }],
  ["hangs up within the mail", { status: "unknown" }],
  ["hangs up after the mail", { status: "unknown" }],
  ["is silent after the mail", { status: "unknown" }],
  [{ to: "MAIL", replies: "530 sign in first" }, { status: "refused", permanent: false }],
  [{ to: "MAIL", replies: "421 too busy" }, { status: "refused", permanent: false }],
  [{ to: "RCPT", replies: "450 try later" }, { status: "refused", permanent: false }],
  [{ to: "RCPT", replies: "550 no such mailbox" }, { status: "refused", permanent: true }],
  [{ to: "DATA", replies: "451 not now" }, { status: "refused", permanent: false }],
  [{ to: "the mail", replies: "452 no room" }, { status: "refused", permanent: false }],
  [{ to: "the mail", replies: "554 spam" }, { status: "refused", permanent: true }],
];

for (const [rudeness, result] of REFUSALS) {
  const what = typeof rudeness === "string"
    ? rudeness
    : `says "${rudeness.replies}" to ${rudeness.to}`;
  Deno.test(`of a server that ${what}: ${result.status}, and it gets the mail once at most`, async () => {
    await using smtp = await startRudeSmtp(rudeness);
    const timeoutMs = rudeness === "is silent after the mail" ? 400 : 5000;
    expect(await send(smtp.url, [{}], timeoutMs)).toMatchObject([result]);
    expect(smtp.mails).toBeLessThanOrEqual(1);
  });
}

Deno.test("of a server that isn't there: refused", async () => {
  await using smtp = await startSmtp();
  await smtp.stop();
  expect(await send(smtp.url)).toMatchObject([{ status: "refused", permanent: false }]);
});
