/** What the process makes once at start and every request is served with. */
import type { Recorder } from "@/domain/analytics/ingest/recorder.ts";
import type { PasswordHasher } from "@/domain/accounts/password.ts";
import type { SessionDeps } from "@/domain/accounts/sessions.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import type { TelegramBot } from "@/domain/notifications/telegram/telegram_bot.ts";
import type { Config } from "@/config.ts";

/** The house's Telegram bot, as requests need it. */
export interface TelegramService {
  bot: TelegramBot;
  /** What Telegram's servers prove themselves with. */
  webhookSecret: string;
}

/** The process's parts, as requests need them. */
export interface Services {
  /** What use cases are given. */
  readonly deps: Deps;
  /** The settings from the environment. */
  readonly config: Config;
  /** The store holds made-up data. */
  readonly demo: boolean;
  /** What sessions are made with. */
  readonly sessions: SessionDeps;
  /** Takes page views and what belongs to them. */
  readonly recorder: Recorder;
  /** Hashes and checks passwords; closed when the process ends. */
  readonly passwords: PasswordHasher;
  /** The Telegram bot; null where none is set up. */
  readonly telegram: TelegramService | null;
}
