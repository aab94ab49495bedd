/** What a device is called, from what its browser says of itself. */
import Bowser from "bowser";

/**
 * Browser and system as a person knows them (`Firefox, Windows`), without versions, which change
 * every few weeks. A program goes by the name that it gives itself (`curl`). Null when nothing is said.
 */
export function deviceName(userAgent: string): string | null {
  if (userAgent.trim() === "") return null;
  const { browser, os } = Bowser.parse(userAgent);
  const names = [browser.name, os.name].filter((name) => name !== undefined && name !== "");
  if (names.length > 0) return names.join(", ");
  const [product = ""] = userAgent.trim().split(/[\s/]/);
  return product.replaceAll(/[^\p{L}\p{N}._-]/gu, "").slice(0, 40) || null;
}
