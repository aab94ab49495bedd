/** Makes the house's Telegram bot, and tells Telegram where its updates go. */
import type { Deps } from "@/domain/kernel/deps.ts";
import type { ChatSender } from "@/domain/notifications/chat_sender.ts";
import { telegramBot } from "@/domain/notifications/telegram/telegram_bot.ts";
import { telegramApi, telegramSender } from "@/domain/notifications/telegram/telegram_sender.ts";
import type { Config } from "@/config.ts";
import type { TelegramService } from "@/services.ts";

/** A bot with what its process needs besides. */
export interface OpenTelegram extends TelegramService {
  sender: ChatSender;
  /**
   * Has updates come: by the webhook where Telegram can reach us (its address must be https), else by
   * asking for them, as in development. Never waits; what goes wrong is said in the log.
   */
  start(): void;
  /** Asks no more. */
  close(): Promise<void>;
}

/** Where Telegram's servers tell their updates. */
const WEBHOOK_PATH = "/api/telegram/webhook";

/** Makes the bot of the settings; null without a token. */
export async function openTelegram(
  deps: Deps,
  { telegram, publicUrl }: Pick<Config, "telegram" | "publicUrl">,
  secret: CryptoKey,
): Promise<OpenTelegram | null> {
  if (!telegram) return null;
  const api = telegramApi(telegram);
  const bot = telegramBot({ deps, api, publicUrl });
  const webhookSecret = telegram.webhookSecret ?? await madeSecret(secret);
  const webhook = publicUrl.startsWith("https:");
  const say = (error: Error) => console.error("Telegram:", error.message);
  return {
    bot,
    webhookSecret,
    sender: telegramSender(api),
    start() {
      const options = { secret_token: webhookSecret, allowed_updates: ["message"] as const };
      if (webhook) api.setWebhook(publicUrl + WEBHOOK_PATH, options).catch(say);
      // Telegram gives no updates to who asks while a webhook is set.
      else api.deleteWebhook().then(() => bot.poll(), say);
    },
    close: () => bot.stop(),
  };
}

/** A secret of our own for who sets none: the same after a restart. */
async function madeSecret(secret: CryptoKey): Promise<string> {
  const text = new TextEncoder().encode("telegram-webhook");
  return new Uint8Array(await crypto.subtle.sign("HMAC", secret, text)).toHex();
}
