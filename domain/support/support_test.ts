import { expect } from "expect";
import fc from "fast-check";
import { listPendingJobs } from "../kernel/outbox.ts";
import { testDeps } from "../kernel/testing.ts";
import { addNote, reply } from "./answer.ts";
import { changeConversation } from "./handle.ts";
import { countUnread, listConversations, searchConversations } from "./inbox.ts";
import { openDossier, readMessages } from "./read_messages.ts";
import { replyFigures } from "./reply_times.ts";
import { say } from "./say.ts";
import { rate, seeAsClient, seeAsStaff } from "./seen.ts";
import { AGENT, CLIENT, correspondent, message } from "./testing.ts";
import { conversationOf } from "./whose.ts";

Deno.test("a visitor's first message begins a conversation, answered at once by the house as itself", async () => {
  await using deps = await testDeps();
  const first = message("Bonjour", { name: "Zoé", email: "zoe@example.com", page: "/tarifs?x=1" });
  const { conversation, secret } = await say(deps, correspondent(), first);
  expect(conversation).toMatchObject({
    status: "open",
    contact: { accountId: null, name: "Zoé", email: "zoe@example.com" },
    page: "/tarifs",
    unread: { client: 1, staff: 1 },
    preview: { from: "client", text: "Bonjour" },
  });
  expect(conversation.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(secret).toMatch(/^[\w-]{43}$/);
  const messages = await readMessages(deps, conversation.id);
  expect(messages.map(({ seq, from }) => [seq, from])).toEqual([[1, "client"], [2, "house"]]);
  // A second one of the same matter gets no machine's answer.
  const who = correspondent({ secret: secret! });
  await say(deps, who, message("Encore"));
  expect((await readMessages(deps, conversation.id)).length).toBe(3);
});

Deno.test("a conversation opens to its browser's secret and its account alone", async () => {
  await using deps = await testDeps();
  const { conversation, secret } = await say(deps, correspondent(), message("Bonjour"));
  const asker = { user: null, secret: secret! };
  expect((await conversationOf(deps, asker))?.id).toBe(conversation.id);
  for (const other of [undefined, "", "A".repeat(43), secret!.slice(1), conversation.id]) {
    expect(await conversationOf(deps, { user: null, secret: other })).toBeNull();
  }
  // Signed in and writing, it becomes the account's; the browser alone opens nothing any more.
  await say(deps, correspondent({ user: CLIENT, secret: secret! }), message("C’est moi"));
  expect(await conversationOf(deps, asker)).toBeNull();
  const elsewhere = await conversationOf(deps, { user: CLIENT, secret: undefined });
  expect(elsewhere).toMatchObject({ id: conversation.id, contact: { name: "Anna Martin" } });
  expect(await conversationOf(deps, { user: AGENT, secret: undefined })).toBeNull();
});

Deno.test("messages sent again by the same token are there once, also at the same time", async () => {
  await using deps = await testDeps();
  const { secret } = await say(deps, correspondent(), message("Bonjour"));
  const who = correspondent({ secret: secret! });
  const again = message("Une fois");
  const said = await Promise.all([1, 2, 3, 4].map(() => say(deps, who, again)));
  expect(new Set(said.map(({ message }) => message.seq)).size).toBe(1);
  const client = correspondent({ user: CLIENT });
  const first = message("Deux appareils");
  const both = await Promise.all([say(deps, client, first), say(deps, client, first)]);
  expect(both[0].conversation.id).toBe(both[1].conversation.id);
});

Deno.test("numbers follow one another without a gap, whoever writes at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), async (sides) => {
      await using deps = await testDeps();
      const { conversation: { id }, secret } = await say(deps, correspondent(), message("Bonjour"));
      const who = correspondent({ secret: secret! });
      await Promise.all(
        sides.map((staff, index) =>
          staff
            ? reply(deps, AGENT, id, message(`r${index}`))
            : say(deps, who, message(`c${index}`))
        ),
      );
      const seqs = (await readMessages(deps, id)).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
      expect(seqs.length).toBe(2 + sides.length);
    }),
    { numRuns: 15 },
  );
});

Deno.test("an answer takes the conversation, counts for the person, and its time is measured", async () => {
  await using deps = await testDeps();
  const { conversation: { id }, secret } = await say(deps, correspondent(), message("Bonjour"));
  deps.clock.advance({ minutes: 4 });
  expect(await countUnread(deps, AGENT)).toBe(1);
  const sent = message("Bonjour, je regarde.");
  await reply(deps, AGENT, id, sent);
  await reply(deps, AGENT, id, sent);
  const { conversation, messages } = await openDossier(deps, AGENT, id);
  expect(messages.filter(({ from }) => from === "staff").length).toBe(1);
  expect(conversation).toMatchObject({
    status: "waiting",
    agent: { name: "Sacha Support" },
    unread: { client: 2, staff: 0 },
    waitingSince: null,
  });
  expect(await replyFigures(deps)).toEqual({ count: 1, median: 240 });
  await seeAsClient(deps, { user: null, secret: secret! });
  expect((await conversationOf(deps, { user: null, secret: secret! }))?.unread.client).toBe(0);
  deps.clock.advance({ hours: 24 * 31 });
  expect(await replyFigures(deps)).toEqual({ count: 0, median: null });
});

Deno.test("only what was shown is read: a message that came meanwhile stays unread", async () => {
  await using deps = await testDeps();
  const { conversation, secret } = await say(deps, correspondent(), message("Un"));
  await say(deps, correspondent({ secret: secret! }), message("Deux"));
  await seeAsStaff(deps, AGENT, conversation);
  expect((await openDossier(deps, AGENT, conversation.id)).conversation.unread.staff).toBe(2);
});

Deno.test("clients reach none of the staff's doors", async () => {
  await using deps = await testDeps();
  const { conversation: { id } } = await say(deps, correspondent(), message("Bonjour"));
  for (const user of [null, CLIENT]) {
    const tries = [
      () => openDossier(deps, user, id),
      () => reply(deps, user, id, message("Non")),
      () => addNote(deps, user, id, { text: "Non" }),
      () => changeConversation(deps, user, id, { status: "solved" }),
      () => listConversations(deps, user, { status: "open" }),
      () => searchConversations(deps, user, "bonjour"),
    ];
    for (const attempt of tries) {
      await expect((async () => await attempt())()).rejects.toMatchObject({
        code: user ? "forbidden" : "unauthenticated",
      });
    }
  }
});

Deno.test("the inbox filters and finds by name, code, label and words, notes never being said", async () => {
  await using deps = await testDeps();
  const { conversation } = await say(
    deps,
    correspondent(),
    message("Mon virement n’arrive pas", { name: "Zoé Lefèvre" }),
  );
  await say(deps, correspondent(), message("Autre chose"));
  await addNote(deps, AGENT, conversation.id, { text: "Client prioritaire" });
  await changeConversation(deps, AGENT, conversation.id, {
    labels: "Paiement,  urgent ,paiement",
    priority: "high",
  });
  for (const query of ["zoe", "lefev virement", conversation.code, "paiement", "arrive"]) {
    const found = await searchConversations(deps, AGENT, query);
    expect([query, found.map(({ id }) => id)]).toEqual([query, [conversation.id]]);
  }
  expect(await searchConversations(deps, AGENT, "prioritaire")).toEqual([]);
  const filters = [
    { priority: "high" },
    { label: "paiement" },
    { agent: "none", label: "urgent" },
  ] as const;
  for (const filter of filters) {
    const { items } = await listConversations(deps, AGENT, { status: "open", ...filter });
    expect(items.map(({ id }) => id)).toEqual([conversation.id]);
  }
  const { notes } = await openDossier(deps, AGENT, conversation.id);
  expect(notes.map(({ text }) => text)).toEqual(["Client prioritaire"]);
});

Deno.test("solving asks for an opinion; writing again opens the matter anew", async () => {
  await using deps = await testDeps();
  const { conversation: { id }, secret } = await say(deps, correspondent(), message("Bonjour"));
  const asker = { user: null, secret: secret! };
  await expect(rate(deps, asker, true)).rejects.toMatchObject({ code: "wrong-state" });
  await reply(deps, AGENT, id, message("Voilà"));
  await changeConversation(deps, AGENT, id, { status: "solved" });
  await rate(deps, asker, true);
  expect((await conversationOf(deps, asker))?.rating).toMatchObject({ good: true });
  await say(deps, correspondent({ secret: secret! }), message("Et pourtant"));
  expect(await conversationOf(deps, asker)).toMatchObject({
    status: "open",
    rating: null,
    answeredAt: null,
  });
  const { items } = await listConversations(deps, AGENT, { status: "solved" });
  expect(items).toEqual([]);
});

Deno.test("who was blocked writes no more; what was wrong is named by its field", async () => {
  await using deps = await testDeps();
  const { conversation: { id }, secret } = await say(deps, correspondent(), message("Bonjour"));
  await changeConversation(deps, AGENT, id, { blocked: true });
  const who = correspondent({ secret: secret! });
  await expect(say(deps, who, message("Encore"))).rejects.toMatchObject({ code: "forbidden" });
  const wrong: [input: unknown, field: string][] = [
    [message("  "), "text"],
    [message("x".repeat(4001)), "text"],
    [{ text: "x", token: "court" }, "token"],
    [message("x", { email: "non" }), "email"],
  ];
  for (const [input, field] of wrong) {
    await expect(say(deps, correspondent(), input)).rejects.toMatchObject({
      code: "invalid-input",
      options: { fields: { [field]: expect.anything() } },
    });
  }
});

Deno.test("a message is watched once until it is answered", async () => {
  await using deps = await testDeps();
  const { secret } = await say(deps, correspondent(), message("Bonjour"));
  await say(deps, correspondent({ secret: secret! }), message("Encore"));
  const jobs = await listPendingJobs(deps);
  expect(jobs.map(({ kind }) => kind)).toEqual(["support-late"]);
});
