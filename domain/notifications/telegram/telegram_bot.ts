/**
 * What the house's bot answers on Telegram: linking by the token of a deep link, and a few commands.
 * Updates come by the webhook or, in development, by asking; either may tell one twice.
 */
import { type Api, Composer, Context } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { getAccount, toUser } from "../../accounts/profile.ts";
import type { Account } from "../../accounts/model.ts";
import { listInvoices } from "../../invoicing/invoices.ts";
import type { Deps } from "../../kernel/deps.ts";
import {
  formatDay,
  formatMoney,
  type Locale,
  type Translate,
  translator,
} from "../../kernel/i18n.ts";
import { Problem } from "../../kernel/problem.ts";
import { AT_ONCE, signalWait } from "../../signals/delay.ts";
import { listSignals } from "../../signals/list_signals.ts";
import { accountOfChat, finishLink, unlinkChat } from "../chat_links.ts";
import { updateKey } from "../store.ts";

/** The bot as the rest of the house uses it. */
export interface TelegramBot {
  /** Answers an update; one that was told before changes nothing. */
  handle(update: Update): Promise<void>;
  /** The bot's own name, for deep links. Throws what the Bot API or the network says. */
  username(): Promise<string>;
  /** Asks for updates until {@linkcode TelegramBot.stop}; for where no webhook can reach. */
  poll(): void;
  /** Ends the asking. */
  stop(): Promise<void>;
}

/** What a bot is made with. */
export interface TelegramBotOptions {
  deps: Deps;
  /** Its API, made by {@linkcode telegramApi}. */
  api: Api;
  /** The address that links start with. */
  publicUrl: string;
}

/** How long an update is remembered, in milliseconds: Telegram repeats one for a day at most. */
const REMEMBERED_MS = 48 * 60 * 60 * 1000;

/** How many invoices and signals a list shows. */
const LISTED = 5;

/** What a command is answered with. */
interface Asked {
  deps: Deps;
  t: Translate;
  locale: Locale;
  /** Whom the chat is linked to. */
  account: Account | null;
  chat: string;
  /** How the person is called there. */
  name: string;
  /** What follows the command. */
  text: string;
  link: (path: string) => string;
}

type Answer = (asked: Asked) => Promise<string>;

/** Makes the bot; nothing is asked of Telegram before it has to be. */
export function telegramBot({ deps, api, publicUrl }: TelegramBotOptions): TelegramBot {
  let known: Promise<UserFromGetMe> | undefined;
  const me = () => {
    known ??= api.getMe();
    known.catch(() => known = undefined);
    return known;
  };
  const asked = new Composer<Context>();
  for (const [command, answer] of Object.entries(COMMANDS)) {
    asked.command(command, (context) => reply(context, answer));
  }
  asked.on("message", (context) => reply(context, unknownCommand));
  let polling = new AbortController();
  let asking: Promise<void> = Promise.resolve();

  async function handle(update: Update): Promise<void> {
    const botInfo = await me();
    if (!await isNew(deps, update)) return;
    const context = new Context(update, api, botInfo);
    await asked.middleware()(context, () => Promise.resolve());
  }

  async function reply(context: Context, answer: Answer): Promise<void> {
    // Groups would read what is for one person.
    if (context.chat?.type !== "private" || !context.from) return;
    const chat = String(context.chat.id);
    const accountId = await accountOfChat(deps, "telegram", chat);
    const account = accountId === null ? null : await getAccount(deps, accountId);
    const locale = account?.locale ?? (context.from.language_code?.startsWith("en") ? "en" : "fr");
    const { first_name, last_name, username } = context.from;
    const name = username ? `@${username}` : [first_name, last_name].filter(Boolean).join(" ");
    const text = typeof context.match === "string" ? context.match.trim() : "";
    const t = translator(locale);
    const link = (path: string) => `${publicUrl}${path}`;
    await context.reply(await answer({ deps, t, locale, account, chat, name, text, link }), {
      link_preview_options: { is_disabled: true },
    });
  }

  return {
    handle,
    username: async () => (await me()).username,
    poll() {
      polling = new AbortController();
      asking = pollUpdates(api, handle, polling.signal);
    },
    async stop() {
      polling.abort();
      await asking;
    },
  };
}

const COMMANDS: Readonly<Record<string, Answer>> = {
  start: (asked) => asked.text ? linkChat(asked) : welcome(asked),
  lier: welcome,
  factures: forLinked(async ({ deps, t, locale, link }, account) => {
    const { items } = await listInvoices(deps, account.id, { limit: LISTED });
    if (items.length === 0) return t("telegram.no_invoices");
    const lines = items.map(({ number, issuedOn, totals }) =>
      `${number} · ${formatDay(issuedOn, locale)} · ${formatMoney(totals.payable, locale)}`
    );
    return [t("telegram.invoices"), ...lines, link("/espace/factures")].join("\n");
  }),
  signaux: forLinked(async ({ deps, t, link }, account) => {
    const wait = await signalWait(deps, toUser(account));
    const { items } = await listSignals(deps, wait, { limit: LISTED });
    if (items.length === 0) return t("telegram.no_signals");
    const lines = items.map(({ terms: { symbol, side, entry }, status }) =>
      `${symbol} · ${t(`signals.side.${side}`)} · ${entry} · ${t(`signals.status.${status}`)}`
    );
    return [
      t(wait === AT_ONCE ? "telegram.signals" : "telegram.signals_later"),
      ...lines,
      link("/espace/signaux"),
    ]
      .join("\n");
  }),
  stop: forLinked(async ({ deps, t }, account) => {
    await unlinkChat(deps, account.id, "telegram", "asked");
    return t("telegram.stopped");
  }),
  aide: help,
  help,
};

async function linkChat({ deps, t, text, chat, name, locale }: Asked): Promise<string> {
  try {
    const account = await getAccount(
      deps,
      await finishLink(deps, "telegram", text, { chat, name }),
    );
    return translator(account.locale)("telegram.linked", { name: account.fullName });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const why = translator(locale)(error.options.detail ?? `problem.${error.code}`);
    return `${why} ${t("telegram.link_again")}`;
  }
}

function welcome({ t, account, link }: Asked): Promise<string> {
  return Promise.resolve(
    account
      ? t("telegram.is_linked", { name: account.fullName })
      : t("telegram.how_to_link", { url: link("/espace/messageries") }),
  );
}

function help({ t }: Asked): Promise<string> {
  return Promise.resolve(t("telegram.help"));
}

function unknownCommand({ t }: Asked): Promise<string> {
  return Promise.resolve(t("telegram.unknown"));
}

/** An answer for a chat that is linked; others are told how to. */
function forLinked(answer: (asked: Asked, account: Account) => Promise<string>): Answer {
  return (asked) => asked.account ? answer(asked, asked.account) : welcome(asked);
}

/** Whether an update comes for the first time; the claim and the answer are two acts, so that one may be lost but none repeats. */
async function isNew({ kv }: Deps, { update_id: id }: Update): Promise<boolean> {
  const key = updateKey("telegram", String(id));
  const claim = kv.atomic().check({ key, versionstamp: null })
    .set(key, true, { expireIn: REMEMBERED_MS });
  return (await claim.commit()).ok;
}

/** Asks for updates by long polling; a failure is said once and asked again after a pause. */
async function pollUpdates(
  api: Api,
  handle: (update: Update) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let offset = 0;
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates({ offset, timeout: 20 }, signal as never);
      for (const update of updates) {
        offset = update.update_id + 1;
        await handle(update);
      }
    } catch (error) {
      if (signal.aborted) return;
      console.error("Telegram:", (error as Error).message);
      await new Promise((resolve) => setTimeout(resolve, 5_000));
    }
  }
}
