/** Which file does which kind of job. */
import { SEND_RESET_JOB } from "@/domain/accounts/reset_password.ts";
import { DRAW_INVOICE_JOB } from "@/domain/invoicing/issue_invoice.ts";
import type { JobHandlers } from "@/domain/kernel/outbox.ts";
import { DELIVER_JOB } from "@/domain/notifications/queue_mail.ts";
import { deliverJob, type Sending } from "./jobs/deliver.ts";
import { drawInvoiceJob } from "./jobs/draw_invoice.ts";
import { sendResetJob } from "./jobs/send_reset.ts";

/** The handlers of every kind of job. */
export function jobHandlers(sending: Sending): JobHandlers {
  return {
    [DRAW_INVOICE_JOB]: drawInvoiceJob,
    [DELIVER_JOB]: deliverJob(sending),
    [SEND_RESET_JOB]: sendResetJob(sending),
  };
}
