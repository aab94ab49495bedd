/** Telegram as its users meet it: linking, commands, messages as typed, what happens when it refuses. */
import { expect } from "expect";
import fc from "fast-check";
import { privateMessage, startBotApi } from "../../../tests/fixtures/bot_api.ts";
import { postOffice } from "../../../tests/fixtures/post_office.ts";
import { openShop } from "../../../tests/fixtures/shop.ts";
import type { User } from "../../accounts/model.ts";
import { money } from "../../kernel/money.ts";
import { listPendingJobs, sweepOutbox } from "../../kernel/outbox.ts";
import { testDeps } from "../../kernel/testing.ts";
import { transact } from "../../kernel/tx.ts";
import { accountOfChat, startLink } from "../chat_links.ts";
import { listDeliveriesAbout } from "../delivery.ts";
import { listInbox } from "../inbox.ts";
import type { Mail } from "../model.ts";
import { queueMail } from "../queue_mail.ts";
import { getReach } from "../reach.ts";
import { telegramBot } from "./telegram_bot.ts";
import { telegramApi, telegramSender } from "./telegram_sender.ts";

const CHAT = 4242;

async function openTelegram() {
  const double = startBotApi();
  const deps = await testDeps();
  const shop = await openShop(deps);
  const api = telegramApi({ token: double.token, apiRoot: double.url });
  const bot = telegramBot({ deps, api, publicUrl: "https://calme.example" });
  const office = postOffice(null, { telegram: telegramSender(api) });
  double.open(CHAT);
  const say = async (text: string, chat = CHAT, options = {}) => {
    const before = double.messages.length;
    await bot.handle(privateMessage(chat, text, options) as never);
    return double.messages.slice(before).map(({ text }) => text).join("\n");
  };
  const tell = (reason: string, user: User = shop.client) => {
    const data = {
      paymentId: "p1",
      reference: "RF18539007547034",
      amount: money(4900),
      offer: { fr: "Signaux" },
      fullName: user.fullName,
      reason,
    };
    const mail: Mail = { template: "payment-rejected", data };
    return transact(deps, (tx) =>
      queueMail(deps, tx, {
        accountId: user.id,
        to: { name: user.fullName, email: user.email },
        locale: "fr",
        mail,
        attachments: [],
        subject: ["tests", user.id],
      }));
  };
  return {
    double,
    deps,
    shop,
    bot,
    office,
    say,
    tell,
    link: async (user = shop.client, chat = CHAT) =>
      await say(`/start ${await startLink(deps, user, "telegram")}`, chat),
    chatOf: async (user = shop.client) => (await getReach(deps, user.id)).links.telegram?.chat,
    delivery: async () =>
      (await listDeliveriesAbout(deps, ["tests", shop.client.id]))
        .find(({ channel }) => channel === "telegram"),
    async [Symbol.asyncDispose]() {
      office[Symbol.dispose]();
      await deps[Symbol.asyncDispose]();
      await double[Symbol.asyncDispose]();
    },
  };
}

Deno.test("a token links its chat, once; what comes again, late or from elsewhere links nothing", async () => {
  await using telegram = await openTelegram();
  const { deps, shop, say, chatOf, double } = telegram;
  const token = await startLink(deps, shop.client, "telegram");
  expect(await say(`/start ${token}`)).toContain("C’est fait, Claire Client");
  expect(await chatOf()).toBe(String(CHAT));
  expect(await say(`/start ${token}`)).toContain("déjà");
  expect(await say("/start inconnu")).toContain("Demandez un nouveau lien");
  const late = await startLink(deps, shop.stranger, "telegram");
  deps.clock.advance({ minutes: 15 });
  double.open(5);
  expect(await say(`/start ${late}`, 5)).toContain("Demandez un nouveau lien");
  expect(await chatOf(shop.stranger)).toBeUndefined();
  expect(await accountOfChat(deps, "telegram", "5")).toBeNull();
});

Deno.test("a chat is one account's: a second one is refused and nothing moves", async () => {
  await using telegram = await openTelegram();
  const { deps, shop, link, chatOf } = telegram;
  await link();
  expect(await link(shop.stranger)).toContain("déjà reliée à un autre compte");
  expect(await chatOf(shop.stranger)).toBeUndefined();
  expect(await accountOfChat(deps, "telegram", String(CHAT))).toBe(shop.client.id);
});

Deno.test("who links another chat is written to there alone", async () => {
  await using telegram = await openTelegram();
  const { deps, link, shop, double } = telegram;
  await link();
  double.open(77);
  await link(shop.client, 77);
  expect(await accountOfChat(deps, "telegram", String(CHAT))).toBeNull();
  expect(await accountOfChat(deps, "telegram", "77")).toBe(shop.client.id);
});

Deno.test("commands answer in the person's language; strangers learn how to link, nothing else", async () => {
  await using telegram = await openTelegram();
  const { say, link, double } = telegram;
  for (const command of ["/factures", "/signaux", "/stop", "/lier", "/start"]) {
    expect(await say(command)).toContain("https://calme.example/espace/messageries");
  }
  double.open(6);
  expect(await say("/lier", 6, { language: "en" })).toContain("To link this chat");
  await link();
  expect(await say("/lier")).toContain("Claire Client");
  expect(await say("/factures")).toBe("Vous n’avez pas encore de facture.");
  expect(await say("/signaux")).toBe("Aucun signal à montrer pour l’instant.");
  expect(await say("/aide")).toContain("/factures");
  expect(await say("/nimporte")).toContain("/aide");
  expect(await say("bonjour <b>")).toContain("/aide");
  expect(await say("/stop")).toContain("délié");
  expect(await telegram.chatOf()).toBeUndefined();
});

Deno.test("an update that comes twice is answered once", async () => {
  await using telegram = await openTelegram();
  const update = privateMessage(CHAT, "/aide") as never;
  await telegram.bot.handle(update);
  await telegram.bot.handle(update);
  expect(telegram.double.messages).toHaveLength(1);
});

Deno.test("what isn't a private message is left alone", async () => {
  await using telegram = await openTelegram();
  const { bot, double } = telegram;
  const group = privateMessage(CHAT, "/factures");
  await bot.handle(
    {
      ...group,
      message: { ...group.message, chat: { id: CHAT, type: "group", title: "x" } },
    } as never,
  );
  await bot.handle({ update_id: 1 } as never);
  expect(double.messages).toEqual([]);
});

Deno.test("a text arrives as it was typed, whatever it holds", async () => {
  await using telegram = await openTelegram();
  const { deps, office, tell, link, double } = telegram;
  await link();
  const texts = [
    "Test (\n'elem1' => 'test_123',\n)",
    "<b>gras</b> & <script>alert(1)</script> &amp; _*[]()~`>#+-=|{}.!\\",
    ...fc.sample(fc.string({ unit: "binary", minLength: 1, maxLength: 300 }), {
      numRuns: 25,
      seed: 6,
    })
      .map((text) => text.trim()).filter((text) =>
        text && text.isWellFormed() && !text.includes("\0")
      ),
  ];
  for (const text of texts) {
    deps.clock.advance({ seconds: 1 });
    await tell(text);
    await office.drain(deps);
    expect(double.messages.at(-1)!.text).toContain(text);
  }
});

Deno.test("a text of a mebibyte is cut to what fits, with the link", async () => {
  await using telegram = await openTelegram();
  const { deps, office, tell, link, double, delivery } = telegram;
  await link();
  await tell("x".repeat(20_000));
  await office.drain(deps);
  expect((await delivery())!.status).toBe("sent");
  const { raw } = double.messages.at(-1)!;
  expect(raw).toContain('href="https://calme.example/services"');
});

Deno.test("429 waits as long as it says, costs no attempt and repeats nothing", async () => {
  await using telegram = await openTelegram();
  const { deps, office, tell, link, double, delivery } = telegram;
  await link();
  double.refuseNext({
    error_code: 429,
    description: "Too Many Requests: retry after 7",
    parameters: { retry_after: 7 },
  });
  await tell("Rien reçu");
  await office.drain(deps);
  const [job] = await listPendingJobs(deps);
  expect(job).toMatchObject({ attempts: 0, lastError: expect.stringContaining("retry after 7") });
  deps.clock.advance({ seconds: 6 });
  expect(await sweepOutbox(deps, office.handlers)).toBe(0);
  deps.clock.advance({ seconds: 1 });
  await office.drain(deps);
  expect(await delivery()).toMatchObject({ status: "sent", repeated: false });
});

Deno.test("a chat that moved is followed, at once and from then on", async () => {
  await using telegram = await openTelegram();
  const { deps, office, tell, link, double, delivery, chatOf } = telegram;
  await link();
  double.open(-100777);
  double.refuseNext({
    error_code: 400,
    description: "Bad Request: group chat was upgraded to a supergroup chat",
    parameters: { migrate_to_chat_id: -100777 },
  });
  await tell("Rien reçu");
  await office.drain(deps);
  expect(double.messages.at(-1)!.chat).toBe("-100777");
  expect(await chatOf()).toBe("-100777");
  expect(await delivery()).toMatchObject({ status: "sent", repeated: false });
});

Deno.test("who blocked the bot is unlinked and told by other ways; the next message goes there no more", async () => {
  await using telegram = await openTelegram();
  const { deps, shop, office, tell, link, double, delivery, chatOf } = telegram;
  await link();
  double.refuseNext({ error_code: 403, description: "Forbidden: bot was blocked by the user" });
  await tell("Rien reçu");
  await office.drain(deps);
  expect(await delivery()).toMatchObject({ status: "skipped", reason: "blocked" });
  expect(await chatOf()).toBeUndefined();
  const { items: [entry] } = await listInbox(deps, shop.client.id, {});
  expect(entry!.mail).toMatchObject({ template: "chat-lost", data: { channel: "telegram" } });
  const sent = double.messages.length;
  await tell("Encore");
  await office.drain(deps);
  expect(double.messages).toHaveLength(sent);
});

Deno.test("an API that fails is asked again; one that refuses for good isn't", async () => {
  await using telegram = await openTelegram();
  const { deps, office, tell, link, double, delivery } = telegram;
  await link();
  double.refuseNext({ error_code: 502, description: "Bad Gateway" });
  await tell("Rien reçu");
  await office.drain(deps);
  expect(await delivery()).toMatchObject({ status: "queued", answer: "502 Bad Gateway" });
  deps.clock.advance({ seconds: 5 });
  double.refuseNext({ error_code: 400, description: "Bad Request: nothing doing" });
  await office.drain(deps);
  expect(await delivery()).toMatchObject({
    status: "failed",
    answer: expect.stringContaining("nothing doing"),
  });
});

Deno.test("an API that can't be reached keeps the message waiting, and its token out of every record", async () => {
  await using telegram = await openTelegram();
  const { deps, office, tell, link, double, delivery } = telegram;
  await link();
  await double[Symbol.asyncDispose]();
  await tell("Rien reçu");
  await office.drain(deps);
  expect((await delivery())!.status).toBe("queued");
  for await (const { value } of deps.kv.list({ prefix: [] })) {
    expect(JSON.stringify(value) ?? "").not.toContain(double.token);
  }
});

Deno.test("without a bot a message is skipped, and says why; so is one whose chat was unlinked meanwhile", async () => {
  await using telegram = await openTelegram();
  const { deps, tell, link, say, office, delivery } = telegram;
  await link();
  await tell("Rien reçu");
  using without = postOffice(null);
  await without.drain(deps);
  expect(await delivery()).toMatchObject({ status: "skipped", reason: "not-configured" });
  await tell("Encore");
  await say("/stop");
  await office.drain(deps);
  const all = await listDeliveriesAbout(deps, ["tests", telegram.shop.client.id]);
  expect(all.filter(({ channel }) => channel === "telegram").at(-1)).toMatchObject({
    status: "skipped",
    reason: "unlinked",
  });
});

Deno.test("in development the bot asks for its updates", async () => {
  await using telegram = await openTelegram();
  const { bot, double } = telegram;
  double.offer(privateMessage(CHAT, "/aide"));
  bot.poll();
  while (double.messages.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await bot.stop();
  expect(double.messages[0]!.text).toContain("/factures");
});
