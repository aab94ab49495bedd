import { expect } from "expect";
import { seal, unseal } from "./seal.ts";

function hmac(text: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(text);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

Deno.test("what is sealed is opened by the same secret for the same purpose alone", async () => {
  const secret = await hmac("one secret of the house");
  const sealed = await seal(secret, "keys", "ct_live_é");
  expect(sealed).not.toContain("ct_live");
  expect(await unseal(secret, "keys", sealed)).toBe("ct_live_é");
  expect(await seal(secret, "keys", "ct_live_é")).not.toBe(sealed);
  const other = await hmac("another secret");
  await expect(unseal(secret, "mails", sealed)).rejects.toThrow();
  await expect(unseal(other, "keys", sealed)).rejects.toThrow();
  const changed = (sealed[20] === "A" ? "B" : "A") + sealed.slice(1);
  await expect(unseal(secret, "keys", changed)).rejects.toThrow();
});
