/** Which file does which kind of job. */
import { SEND_RESET_JOB } from "@/domain/accounts/reset_password.ts";
import { DRAW_INVOICE_JOB } from "@/domain/invoicing/issue_invoice.ts";
import type { JobHandlers } from "@/domain/kernel/outbox.ts";
import { DELIVER_JOB } from "@/domain/notifications/queue_mail.ts";
import { ERASE_JOB } from "@/domain/privacy/erase_account.ts";
import { FAN_OUT_JOB } from "@/domain/signals/fan_out.ts";
import { FORGET_JOB } from "@/domain/trading/edit_trading_account.ts";
import { LATE_JOB } from "@/domain/support/late_alert.ts";
import { REPLY_MAIL_JOB } from "@/domain/support/reply_mail.ts";
import { REBUILD_JOB } from "@/domain/trading/rebuild_trades.ts";
import { WARM_JOB } from "@/domain/trading/statistics/warm_summaries.ts";
import { deliverJob, type Sending } from "./jobs/deliver.ts";
import { drawInvoiceJob } from "./jobs/draw_invoice.ts";
import { forgetTradesJob } from "./jobs/forget_trades.ts";
import { rebuildTradesJob } from "./jobs/rebuild_trades.ts";
import { eraseAccountJob } from "./jobs/erase_account.ts";
import { sendResetJob } from "./jobs/send_reset.ts";
import { signalFanOutJob } from "./jobs/signal_fan_out.ts";
import { warmSummariesJob } from "./jobs/warm_summaries.ts";
import { supportLateJob, supportReplyMailJob } from "./jobs/support.ts";

/** The handlers of every kind of job. */
export function jobHandlers(sending: Sending): JobHandlers {
  return {
    [DRAW_INVOICE_JOB]: drawInvoiceJob,
    [ERASE_JOB]: eraseAccountJob,
    [DELIVER_JOB]: deliverJob(sending),
    [FAN_OUT_JOB]: signalFanOutJob,
    [LATE_JOB]: supportLateJob,
    [REPLY_MAIL_JOB]: supportReplyMailJob,
    [REBUILD_JOB]: rebuildTradesJob,
    [FORGET_JOB]: forgetTradesJob,
    [WARM_JOB]: warmSummariesJob,
    [SEND_RESET_JOB]: sendResetJob(sending),
  };
}
