/** Messages by Telegram's Bot API (https://core.telegram.org/bots/api). */
import { Api, GrammyError, HttpError, InputFile } from "grammy";
import type { ChatMessage, ChatResult, ChatSender } from "../chat_sender.ts";

/** How to reach the Bot API. */
export interface TelegramOptions {
  /** The bot's token, as @BotFather gave it. */
  token: string;
  /** Where the Bot API is; `https://api.telegram.org` unless told. */
  apiRoot?: string;
  /** How long the API may be silent, in seconds; 20 unless told. */
  timeoutSeconds?: number;
}

/** The Bot API for a token. */
export function telegramApi({ token, apiRoot, timeoutSeconds = 20 }: TelegramOptions): Api {
  return new Api(token, { ...(apiRoot && { apiRoot }), timeoutSeconds });
}

/** Sends messages to Telegram chats; one with a file goes as that document with the text below it. */
export function telegramSender(api: Api): ChatSender {
  return {
    async send(chat, message) {
      try {
        const id = await sendTo(api, chat, message);
        return { status: "accepted", answer: `message ${id}` };
      } catch (error) {
        return refusal(error);
      }
    },
  };
}

async function sendTo(api: Api, chat: string, { text, files }: ChatMessage): Promise<number> {
  const html = { parse_mode: "HTML" } as const;
  const [first] = files;
  if (!first) {
    const quiet = { ...html, link_preview_options: { is_disabled: true } };
    return (await api.sendMessage(chat, text, quiet)).message_id;
  }
  // One call for both: two could part at a crash.
  const document = new InputFile(first.bytes, first.filename);
  return (await api.sendDocument(chat, document, { ...html, caption: text })).message_id;
}

function refusal(error: unknown): ChatResult {
  if (error instanceof GrammyError) {
    const { error_code: code, description, parameters } = error;
    const answer = `${code} ${description}`.slice(0, 500);
    if (parameters.migrate_to_chat_id !== undefined) {
      return { status: "moved", answer, chat: String(parameters.migrate_to_chat_id) };
    }
    if (code === 429) return { status: "wait", answer, seconds: parameters.retry_after ?? 1 };
    if (code === 403 || (code === 400 && /chat not found/i.test(description))) {
      return { status: "unreachable", answer };
    }
    return { status: "refused", answer, permanent: code >= 400 && code < 500 };
  }
  if (error instanceof HttpError) {
    // The token is part of every address: what the network says of one must not be kept.
    const code = (error.error as { code?: string } | null)?.code;
    const unreached = code === "ECONNREFUSED" || code === "ENOTFOUND";
    const answer = `The Bot API did not answer${code ? ` (${code})` : ""}`;
    return unreached
      ? { status: "refused", answer, permanent: false }
      : { status: "unknown", answer };
  }
  throw error;
}
