import { expect } from "expect";
import { testDeps } from "../kernel/testing.ts";
import { addNote, reply } from "./answer.ts";
import { eraseOf, exportFilesOf, exportOf } from "./personal_data.ts";
import { say } from "./say.ts";
import { AGENT, CLIENT, correspondent, message } from "./testing.ts";

Deno.test("a person's conversation is exported whole, and erased without a trace", async () => {
  await using deps = await testDeps();
  const client = correspondent({ user: CLIENT });
  const file = { name: "preuve.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF\n") };
  const { conversation: { id } } = await say(deps, client, message("Voici la preuve"), file);
  await reply(deps, AGENT, id, message("Bien reçue"));
  await addNote(deps, AGENT, id, { text: "Vérifié avec la banque" });

  const exported = JSON.stringify(await exportOf(deps, CLIENT.id));
  for (const word of ["Voici la preuve", "Bien reçue", "Vérifié avec la banque", "preuve.pdf"]) {
    expect([word, exported.includes(word)]).toEqual([word, true]);
  }
  expect(exported).not.toContain(AGENT.fullName);
  const files = await Array.fromAsync(exportFilesOf(deps, CLIENT.id));
  expect(files.map(({ name }) => name)).toEqual(["1-preuve.pdf"]);
  expect(files[0]!.bytes).toEqual(file.bytes);

  // Somebody else's stays.
  const { conversation: other } = await say(deps, correspondent(), message("Bonjour"));
  expect(await eraseOf(deps, CLIENT.id)).toBe(true);
  expect(await eraseOf(deps, CLIENT.id)).toBe(true);
  expect(await exportOf(deps, CLIENT.id)).toBeNull();
  const left = await Array.fromAsync(deps.kv.list({ prefix: [] }), ({ key }) => key);
  const about = left.filter((key) => key.includes(id) && key[0] === "support");
  expect(about).toEqual([]);
  expect(left.filter(([area]) => area === "blobs")).toEqual([]);
  expect(left.some((key) => key.includes(other.id))).toBe(true);
});
