/** The later work of the support: mailing answers that nobody saw, telling the staff of who waits. */
import type { JobHandler } from "@/domain/kernel/outbox.ts";
import { alertIfLate, type Watched } from "@/domain/support/late_alert.ts";
import { mailUnseen } from "@/domain/support/reply_mail.ts";

/** Looks whether a message was answered by the time that was promised. */
export const supportLateJob: JobHandler = async (deps, { job, settle }) => {
  await alertIfLate(deps, job.data as Watched, settle);
};

/** Mails the answers that weren't seen on the site. */
export const supportReplyMailJob: JobHandler = async (deps, { job, settle }) => {
  const { conversationId } = job.data as { conversationId: string };
  await mailUnseen(deps, conversationId, settle);
};
