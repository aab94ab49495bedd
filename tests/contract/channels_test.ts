/** The office's page of channels: set up or not, a test to oneself, a banner while something is skipped. */
import { expect } from "expect";
import { finishLink, startLink } from "@/domain/notifications/chat_links.ts";
import { privateMessage, startBotApi } from "../fixtures/bot_api.ts";
import { postOffice } from "../fixtures/post_office.ts";
import { openCheckoutHouse } from "./checkout_house.ts";

const PATH = "/admin/channels";
const test = (channel: string) => new URLSearchParams({ channel });

Deno.test("what isn't set up says how to; a test by mail is kept and said to be", async () => {
  await using house = await openCheckoutHouse();
  const desk = await house.visit(house.admin.email);
  const { text } = await desk.get(PATH);
  expect(text).toContain("Pas configuré");
  expect(text).toContain("TELEGRAM_BOT_TOKEN");
  expect(await desk.post(PATH, test("email"))).toMatchObject({ status: 303 });
  using office = postOffice(null);
  await office.drain(house.deps);
  expect((await desk.get(PATH)).text).toContain("Conservé, non envoyé");
});

Deno.test("a test on Telegram goes to the tester's own chat, and to nobody who hasn't linked one", async () => {
  await using double = startBotApi();
  await using house = await openCheckoutHouse({ botApi: double });
  const { deps, admin, telegram } = house;
  const desk = await house.visit(admin.email);
  const refused = await desk.post(PATH, test("telegram"));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Reliez d’abord votre propre compte");
  double.open(7);
  const token = await startLink(deps, admin, "telegram");
  await telegram!.bot.handle(privateMessage(7, `/start ${token}`) as never);
  await desk.post(PATH, test("telegram"));
  using office = postOffice(null, { telegram: telegram!.sender });
  await office.drain(deps);
  expect(double.messages.at(-1)!.text).toContain("Essai du canal Telegram");
  expect((await desk.get(PATH)).text).toContain("Envoyé");
});

Deno.test("while messages are skipped for want of a bot, the office is told", async () => {
  await using house = await openCheckoutHouse();
  const { deps, admin } = house;
  const desk = await house.visit(admin.email);
  const token = await startLink(deps, admin, "telegram");
  await finishLink(deps, "telegram", token, { chat: "7", name: "@alix" });
  await desk.post(PATH, test("telegram"));
  expect((await desk.get("/admin")).text).not.toContain("Des messages ne partent pas");
  using office = postOffice(null);
  await office.drain(deps);
  expect((await desk.get("/admin")).text).toContain("Des messages ne partent pas");
  deps.clock.advance({ days: 8 });
  expect((await (await house.visit(admin.email)).get("/admin")).text)
    .not.toContain("Des messages ne partent pas");
});
