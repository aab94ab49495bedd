/** Where a request comes from. */
import { isIP } from "node:net";

/**
 * The client's address. Each trusted proxy appends the address of its peer to `X-Forwarded-For`, so
 * the entry that counts is the one that stands `trustedHops` from the right: what is left of it was
 * written by the client and proves nothing. Without trusted hops the header isn't read.
 */
export function clientAddress(
  request: Request,
  remote: Deno.Addr | undefined,
  trustedHops: number,
): string {
  const peer = remote && "hostname" in remote ? remote.hostname : "local";
  if (trustedHops === 0) return peer;
  const hops = (request.headers.get("x-forwarded-for") ?? "").split(",");
  const told = bareAddress(hops[Math.max(0, hops.length - trustedHops)] ?? "");
  return isIP(told) === 0 ? peer : told;
}

/** Without the port that some proxies add: `192.0.2.1:443`, `[2001:db8::1]:443`. */
function bareAddress(hop: string): string {
  const text = hop.trim();
  return /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
}
