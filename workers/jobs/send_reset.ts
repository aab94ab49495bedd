/** Looks for the account of an address whose owner asked for another password, and mails them the link. */
import { sendPasswordReset } from "@/domain/accounts/reset_password.ts";
import type { JobHandler } from "@/domain/kernel/outbox.ts";
import type { Sending } from "./deliver.ts";

/** Makes the handler of jobs of the kind `send-reset`. */
export function sendResetJob({ secret }: Pick<Sending, "secret">): JobHandler {
  return async (deps, run) => {
    const { email } = run.job.data as { email: string };
    await sendPasswordReset({ deps, secret: await secret(deps) }, email, (tx) => run.settle(tx));
  };
}
