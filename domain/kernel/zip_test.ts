import { expect } from "expect";
import { unzipSync } from "fflate";
import { jsonEntry, type ZipEntry, zipStream } from "./zip.ts";

const AT = Temporal.Instant.from("2026-03-10T09:00:00Z");

async function* entries(...all: ZipEntry[]): AsyncGenerator<ZipEntry> {
  for (const entry of all) yield await Promise.resolve(entry);
}

Deno.test("an archive holds its files, compressed or as they are, large and empty ones too", async () => {
  const large = crypto.getRandomValues(new Uint8Array(60_000));
  const stream = zipStream(
    entries(
      jsonEntry("a.json", { name: "Éléonore" }),
      { name: "folder/b.pdf", bytes: large, stored: true },
      { name: "empty.txt", bytes: new Uint8Array() },
    ),
    AT,
  );
  const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
  expect(Object.keys(files)).toEqual(["a.json", "folder/b.pdf", "empty.txt"]);
  expect(JSON.parse(new TextDecoder().decode(files["a.json"]))).toEqual({ name: "Éléonore" });
  expect(files["folder/b.pdf"]).toEqual(large);
  expect(files["empty.txt"]).toHaveLength(0);
});

Deno.test("a file is made when the reader is ready for it, and none after the reader has gone", async () => {
  const asked: string[] = [];
  let ended = false;
  async function* slow(): AsyncGenerator<ZipEntry> {
    try {
      for (const name of ["1", "2", "3", "4", "5"]) {
        asked.push(name);
        yield await Promise.resolve({ name, bytes: new Uint8Array(1000), stored: true });
      }
    } finally {
      ended = true;
    }
  }
  const reader = zipStream(slow(), AT).getReader();
  await reader.read();
  expect(asked.length).toBeLessThan(3);
  await reader.cancel();
  expect(ended).toBe(true);
});

Deno.test("a file that can't be made breaks the archive: nobody takes half of it for the whole", async () => {
  async function* broken(): AsyncGenerator<ZipEntry> {
    yield await Promise.resolve({ name: "1", bytes: new Uint8Array(10) });
    throw new Error("The blob is damaged");
  }
  await expect(new Response(zipStream(broken(), AT)).arrayBuffer()).rejects.toThrow("damaged");
});
