import { expect } from "expect";
import { systemClock } from "../kernel/clock.ts";
import { makeDeps } from "../kernel/deps.ts";
import { testDeps } from "../kernel/testing.ts";
import { reply } from "./answer.ts";
import { followConversation, type LiveChange } from "./live.ts";
import { say } from "./say.ts";
import { typeAsClient, typeAsStaff } from "./seen.ts";
import { AGENT, CLIENT, correspondent, message } from "./testing.ts";

Deno.test("a listener hears what it missed, then each message once, and who is writing", async () => {
  await using deps = await testDeps();
  const { conversation: { id }, secret } = await say(deps, correspondent(), message("Un"));
  const leaving = new AbortController();
  const changes = followConversation(deps, id, { after: 1, signal: leaving.signal });
  const heard: number[] = [];
  const hear = async (until: (change: LiveChange) => boolean): Promise<LiveChange> => {
    for (;;) {
      const { value }: { value?: LiveChange } = await changes.next();
      if (!value) throw new Error("It ended");
      heard.push(...value.messages.map(({ seq }) => seq));
      if (until(value)) return value;
    }
  };
  await hear(({ conversation }) => conversation.lastSeq === 2);
  await reply(deps, AGENT, id, message("Deux"));
  await say(deps, correspondent({ secret: secret! }), message("Trois"));
  await hear(({ messages }) => messages.at(-1)?.seq === 4);
  expect(heard).toEqual([2, 3, 4]);
  await typeAsStaff(deps, AGENT, id);
  expect((await hear(({ typing }) => typing.staff !== null)).typing.staff).toBe("Sacha Support");
  await typeAsClient(deps, { user: null, secret: secret! });
  await hear(({ typing }) => typing.client);
  leaving.abort();
  await changes.return(undefined);
});

Deno.test("who no longer has the conversation hears nothing more of it", async () => {
  await using deps = await testDeps();
  const { conversation: { id, browser }, secret } = await say(deps, correspondent(), message("Un"));
  const { signal } = new AbortController();
  const isTheirs = (one: { browser: string | null }) => one.browser === browser;
  const changes = followConversation(deps, id, { after: 0, signal, isTheirs });
  await changes.next();
  await say(deps, correspondent({ user: CLIENT, secret: secret! }), message("Connectée"));
  let heard: string[] = [];
  for await (const { messages } of changes) heard = [...heard, ...messages.map(({ text }) => text)];
  expect(heard).not.toContain("Connectée");
});

Deno.test("two apps on one store see each other's messages", async () => {
  const file = await Deno.makeTempFile({ suffix: ".sqlite" });
  const [one, two] = [await Deno.openKv(file), await Deno.openKv(file)];
  const leaving = new AbortController();
  try {
    const [here, there] = [makeDeps(one, systemClock), makeDeps(two, systemClock)];
    const { conversation: { id } } = await say(here, correspondent(), message("Un"));
    const changes = followConversation(here, id, { after: 2, signal: leaving.signal });
    await changes.next();
    await reply(there, AGENT, id, message("De l’autre instance"));
    for (;;) {
      const { value }: { value?: LiveChange } = await changes.next();
      if (value?.messages.some(({ text }) => text === "De l’autre instance")) break;
    }
    leaving.abort();
    await changes.return(undefined);
    await Promise.all([here.cache.close(), there.cache.close()]);
  } finally {
    one.close();
    two.close();
    await Deno.remove(file);
  }
});
