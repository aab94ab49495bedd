/** Asks for the mails of a signal's event, a page of members a job. */
import type { JobHandler } from "@/domain/kernel/outbox.ts";
import { type FanOutData, fanOutPage } from "@/domain/signals/fan_out.ts";

/** Handles jobs of the kind `signal-fan-out`. */
export const signalFanOutJob: JobHandler = async (deps, { job, settle }) => {
  await fanOutPage(deps, job.data as FanOutData, settle);
};
