/** Makes and ends what the process is made of. */
import { addOwner, ensureFirstOwner } from "@/domain/accounts/first_owner.ts";
import { passwordHasher } from "@/domain/accounts/password.ts";
import { sessionSecret } from "@/domain/accounts/secret.ts";
import { openRecorder } from "@/domain/analytics/ingest/open_recorder.ts";
import { verifyLedger } from "@/domain/invoicing/verify_ledger.ts";
import { systemClock } from "@/domain/kernel/clock.ts";
import { makeDeps } from "@/domain/kernel/deps.ts";
import type { Mailer } from "@/domain/notifications/mailer.ts";
import { smtpMailer } from "@/domain/notifications/smtp_mailer.ts";
import { readLedgerRecord } from "@/domain/payments/ledger_record.ts";
import { isDemoStore } from "@/domain/settings/demo.ts";
import { headKey } from "@/domain/signals/signing_key.ts";
import { getSeller } from "@/domain/settings/seller.ts";
import { startCrons } from "@/workers/cron.ts";
import { jobHandlers } from "@/workers/handlers.ts";
import { jobRunner } from "@/workers/queue.ts";
import { type Config, DEFAULT_STORE } from "./config.ts";
import { seedDemo } from "./demo/seed.ts";
import type { Services } from "./services.ts";
import { openTelegram } from "./open_telegram.ts";
import { openStore } from "./store_file.ts";
import { openStoreSocket } from "./store_socket.ts";

/** The parts of a running process. */
export interface OpenServices extends Services {
  /** Ends the schedules, waits for running jobs, closes the store. */
  close(): Promise<void>;
}

/**
 * Opens the store, fills it for a demonstration where asked, makes the first owner, and starts the
 * workers. Throws `Error` with a sentence when production is pointed at made-up data, or when another
 * process has the store.
 */
export async function openServices(config: Config, mode: "app" | "demo"): Promise<OpenServices> {
  const store = await openStore(config.kvPath);
  const passwords = passwordHasher();
  try {
    const deps = makeDeps(store.kv, systemClock, {
      queues: config.queues,
      jobsAdded: (wakes) => runner.look(wakes),
    });
    if (mode === "app" && await isDemoStore(deps)) {
      throw new Error(
        `The store ${config.kvPath} holds demonstration data and can't be used in production. ` +
          `Set DENO_KV_PATH to another file (${DEFAULT_STORE.app} unless set).`,
      );
    }
    if (config.demoData) await seedDemo(deps, passwords);
    if (config.adminEmail && config.adminPassword) {
      const owner = { email: config.adminEmail, password: config.adminPassword };
      await (mode === "demo" ? addOwner : ensureFirstOwner)(deps, passwords, owner);
    }
    const mailer = openMailer(config, async () => {
      const seller = await getSeller(deps);
      const name = seller?.legalName ?? "Calmness Trading";
      return { name, address: seller?.email ?? config.adminEmail ?? fallbackSender(config) };
    });
    await headKey(deps);
    const secret = await sessionSecret(deps, config.sessionSecret);
    const telegram = await openTelegram(deps, config, secret);
    const handlers = jobHandlers({
      mailer,
      chats: telegram ? { telegram: telegram.sender } : {},
      publicUrl: config.publicUrl,
      secret: () => Promise.resolve(secret),
    });
    const runner = jobRunner(() => deps, handlers);
    const recorder = openRecorder(deps, config);
    const schedules = new AbortController();
    await runner.start({ ownsStore: store.owned });
    startCrons(deps, runner, schedules.signal);
    telegram?.start();
    const socket = await openStoreSocket(config.kvPath, {
      "ledger verify": () => verifyLedger(deps, readLedgerRecord),
    });
    return {
      deps,
      config,
      demo: await isDemoStore(deps),
      sessions: { deps, secret },
      recorder,
      passwords,
      telegram,
      async close() {
        schedules.abort();
        await telegram?.close();
        await recorder.close();
        await socket.close();
        await runner.stop();
        mailer?.close();
        passwords.close();
        await deps.cache.close();
        store.close();
      },
    };
  } catch (error) {
    passwords.close();
    store.close();
    throw error;
  }
}

function openMailer(
  config: Config,
  sender: () => Promise<{ name: string; address: string }>,
): Mailer | null {
  return config.smtpUrl ? smtpMailer({ url: config.smtpUrl, sender }) : null;
}

function fallbackSender(config: Config): string {
  return `noreply@${new URL(config.publicUrl).hostname}`;
}
