import { expect } from "expect";
import { encode } from "fast-png";
import { testDeps } from "../kernel/testing.ts";
import { FILE_MAX } from "./attachments.ts";
import { openFileAsStaff, openOwnFile } from "./read_messages.ts";
import { say } from "./say.ts";
import { AGENT, CLIENT, correspondent, message } from "./testing.ts";

const SECRET = "48.8584N-secret-place";

const ascii = (text: string) => new TextEncoder().encode(text);

const join = (...parts: Iterable<number>[]) => new Uint8Array(parts.flatMap((part) => [...part]));

/** A picture of one point as a camera writes it, with where it was taken. */
function photo(): Uint8Array<ArrayBuffer> {
  const exif = join(ascii("Exif\0\0"), ascii(SECRET));
  const app1 = join([0xff, 0xe1, 0, exif.length + 2], exif);
  const jfif = join([0xff, 0xe0, 0, 16], ascii("JFIF\0"), [1, 1, 0, 0, 1, 0, 1, 0, 0]);
  return join([0xff, 0xd8], jfif, app1, [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 7, 0xff, 0xd9]);
}

/** A PNG with a chunk of camera data behind its header. */
function png(): Uint8Array<ArrayBuffer> {
  const plain = encode({ width: 1, height: 1, data: new Uint8Array([1, 2, 3]), channels: 3 });
  const data = ascii(SECRET);
  const chunk = join([0, 0, 0, data.length], ascii("eXIf"), data, [0, 0, 0, 0]);
  return join(plain.slice(0, 33), chunk, plain.slice(33));
}

const pdf = () => ascii("%PDF-1.7\n%%EOF\n");

Deno.test("what a camera wrote into a picture is gone, and only its sender and the staff open it", async () => {
  await using deps = await testDeps();
  const pictures = [
    { name: "../../IMG 1.HEIC", bytes: photo(), as: "image/jpeg", saved: "IMG 1.jpg" },
    { name: "écran.jpg", bytes: png(), as: "image/png", saved: "écran.png" },
  ];
  for (const { name, bytes, as, saved } of pictures) {
    const said = await say(deps, correspondent(), message(""), { name, bytes });
    const { id } = said.conversation;
    const mine = { user: null, secret: said.secret! };
    const file = await openOwnFile(deps, mine, 1);
    expect(file.attachment).toMatchObject({ blob: { contentType: as } });
    expect(file.attachment.name.endsWith(saved)).toBe(true);
    expect(file.attachment.name).not.toContain("/");
    expect(new TextDecoder("latin1").decode(file.bytes)).not.toContain(SECRET);
    expect(file.bytes.slice(0, 2)).toEqual(bytes.slice(0, 2));
    expect((await openFileAsStaff(deps, AGENT, id, 1)).bytes).toEqual(file.bytes);
    for (const other of [{ user: CLIENT, secret: undefined }, { user: null, secret: undefined }]) {
      await expect(openOwnFile(deps, other, 1)).rejects.toMatchObject({ code: "not-found" });
    }
  }
});

Deno.test("a PDF comes back byte for byte, each copy in a place of its own", async () => {
  await using deps = await testDeps();
  const file = { name: "facture.pdf", bytes: pdf() };
  const one = await say(deps, correspondent(), message("", {}), file);
  const two = await say(deps, correspondent(), message("", {}), file);
  const names = [one, two].map(({ message }) => message.attachment!.blob.sha256);
  expect(new Set(names).size).toBe(2);
  expect((await openOwnFile(deps, { user: null, secret: one.secret! }, 1)).bytes).toEqual(pdf());
});

Deno.test("what a file is counts, not what it is called; and how large it is", async () => {
  await using deps = await testDeps();
  const refused = [
    { name: "image.png", bytes: ascii("<script>alert(1)</script>") },
    { name: "dessin.svg", bytes: ascii(`<svg xmlns="http://www.w3.org/2000/svg"/>`) },
    { name: "vide.pdf", bytes: new Uint8Array() },
    { name: "lourd.pdf", bytes: join(pdf(), new Uint8Array(FILE_MAX)) },
  ];
  for (const file of refused) {
    await expect(say(deps, correspondent(), message("Voici"), file)).rejects.toMatchObject({
      code: "invalid-input",
      options: { fields: { file: expect.anything() } },
    });
  }
});
