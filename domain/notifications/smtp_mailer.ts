/** Mail by SMTP. */
import nodemailer from "nodemailer";
import { Buffer } from "node:buffer";
import type { Readable } from "node:stream";
import type { Mailer, SendResult } from "./mailer.ts";

/** Who mails come from, unless the server's settings say otherwise. */
export interface SmtpOptions {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  url: string;
  /** The sender, read before each mail since it may change while the process runs. */
  sender: () => Promise<{ name: string; address: string }>;
  /** How long the server may be silent, in milliseconds; 20 s unless told. */
  timeoutMs?: number;
}

/** Makes a mailer over one pooled SMTP server. */
export function smtpMailer({ url, sender, timeoutMs = 20_000 }: SmtpOptions): Mailer {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  // The bytes of each mail under way, as its connection reads them.
  const streams = new Map<string, Readable>();
  transport.use("stream", ({ message, data }, done) => {
    const create = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const stream = create(options);
      streams.set(String(data.messageId), stream);
      return stream;
    };
    done();
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
          headers: unsubscribeHeaders(mail.unsubscribeUrl),
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
        return refusal(error, streams.get(mail.messageId)?.readableDidRead ?? false);
      } finally {
        streams.delete(mail.messageId);
      }
    },
    close: () => transport.close(),
  };
}

/** Has mail programs offer their own button, which posts to the address (RFC 8058 section 3.1). */
function unsubscribeHeaders(url: string | undefined): Record<string, string> {
  if (url === undefined) return {};
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** `begun`: a byte of the mail has gone out, so that a server that fell silent may have all of it. */
function refusal(error: unknown, begun: boolean): SendResult {
  const { responseCode, command, message } = error as {
    responseCode?: number;
    command?: string;
    message: string;
  };
  const answer = message.replace(/\s+/g, " ").slice(0, 500);
  // A reply code is the server's own word that it does not have the mail (RFC 5321 section 4.2.1).
  if (responseCode === undefined && begun) return { status: "unknown", answer };
  // Of this mail, that is: what is wrong with the sender or the sign-in is mended by a person.
  const ofThisMail = command === "RCPT TO" || command === "DATA";
  const permanent = ofThisMail && responseCode !== undefined && responseCode >= 500;
  return { status: "refused", answer, permanent };
}
