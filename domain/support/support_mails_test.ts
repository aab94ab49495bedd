import { expect } from "expect";
import { postOffice } from "../../tests/fixtures/post_office.ts";
import { openShop } from "../../tests/fixtures/shop.ts";
import { testDeps } from "../kernel/testing.ts";
import { listKeptMails, readKeptMail } from "../notifications/mailbox.ts";
import { reply } from "./answer.ts";
import { say } from "./say.ts";
import { seeAsClient } from "./seen.ts";
import { correspondent, message } from "./testing.ts";

Deno.test("answers that nobody saw are mailed together, once; what was seen isn't", async () => {
  using office = postOffice(null);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const first = message("Bonjour", { name: "Zoé", email: "zoe@example.com" });
  const { conversation: { id }, secret } = await say(deps, correspondent(), first);
  const mails = async () => {
    await office.drain(deps);
    const { items } = await listKeptMails(deps, shop.admin, { limit: 100 });
    return items.filter(({ to }) => to.email === "zoe@example.com");
  };
  await reply(deps, shop.support, id, message("Une première chose."));
  await reply(deps, shop.support, id, message("Et une seconde."));
  expect(await mails()).toEqual([]);
  deps.clock.advance({ minutes: 2 });
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  const { text } = await readKeptMail(deps, shop.admin, mail!.id);
  expect(text).toContain("Une première chose.");
  expect(text).toContain("Et une seconde.");

  await reply(deps, shop.support, id, message("Vue sur le site."));
  await seeAsClient(deps, { user: null, secret: secret! });
  deps.clock.advance({ minutes: 2 });
  expect((await mails()).length).toBe(1);
});

Deno.test("a message that waits past its promise is told to whose it is, and not when it was answered", async () => {
  using office = postOffice(null);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const late = async () => {
    await office.drain(deps);
    const { items } = await listKeptMails(deps, shop.admin, { limit: 100 });
    return items.filter(({ subject }) => subject.startsWith("Un message attend"))
      .map(({ to }) => to.email).sort();
  };
  const { conversation: { id }, secret } = await say(deps, correspondent(), message("Bonjour"));
  deps.clock.advance({ minutes: 14 });
  expect(await late()).toEqual([]);
  deps.clock.advance({ minutes: 2 });
  const everybody = [shop.admin.email, shop.support.email].sort();
  expect(await late()).toEqual(everybody);

  await reply(deps, shop.support, id, message("Voilà"));
  const who = correspondent({ secret: secret! });
  await say(deps, who, message("Merci, et…"));
  deps.clock.advance({ minutes: 16 });
  expect(await late()).toEqual([...everybody, shop.support.email].sort());
  await reply(deps, shop.support, id, message("Voilà aussi"));
  deps.clock.advance({ minutes: 16 });
  expect((await late()).length).toBe(3);
});
