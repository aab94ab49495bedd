/** Mail by SMTP. */
import nodemailer from "nodemailer";
import { Buffer } from "node:buffer";
import type { Mailer, SendResult } from "./mailer.ts";

/** Who mails come from, unless the server's settings say otherwise. */
export interface SmtpOptions {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  url: string;
  /** The sender, read before each mail since it may change while the process runs. */
  sender: () => Promise<{ name: string; address: string }>;
}

/** How long a server may be silent, in milliseconds. */
const TIMEOUT_MS = 20_000;

/** Makes a mailer over one pooled SMTP server. */
export function smtpMailer({ url, sender }: SmtpOptions): Mailer {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    async send(mail) {
      try {
        const info = await transport.sendMail({
          from: await sender(),
          to: { name: mail.to.name, address: mail.to.email },
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          messageId: mail.messageId,
          attachments: mail.attachments.map(({ filename, contentType, bytes }) => ({
            filename,
            contentType,
            content: Buffer.from(bytes),
          })),
          // What a mail says comes from our store, never from a path or an address in its text.
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { status: "accepted", answer: info.response };
      } catch (error) {
        return refusal(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Errors of nodemailer that arise before the message itself is sent. */
const BEFORE_DATA = new Set(["ECONNECTION", "EDNS", "ETLS", "EAUTH", "EENVELOPE", "ECONNREFUSED"]);

function refusal(error: unknown): SendResult {
  const { code, responseCode, command, message } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
    message: string;
  };
  const answer = message.replace(/\s+/g, " ").slice(0, 500);
  // A reply code is the server's own word that it does not have the mail (RFC 5321 section 4.2.1).
  if (responseCode !== undefined) {
    return { status: "refused", answer, permanent: responseCode >= 500 && code !== "EAUTH" };
  }
  const early = command === "CONN" || (code !== undefined && BEFORE_DATA.has(code));
  return early ? { status: "refused", answer, permanent: false } : { status: "unknown", answer };
}
