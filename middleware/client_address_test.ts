import { expect } from "expect";
import { clientAddress } from "./client_address.ts";

const PEER: Deno.Addr = { transport: "tcp", hostname: "10.0.0.1", port: 1 };

function address(trustedHops: number, forwarded?: string, remote: Deno.Addr | undefined = PEER) {
  const headers = new Headers(forwarded === undefined ? {} : { "x-forwarded-for": forwarded });
  return clientAddress(new Request("http://localhost/", { headers }), remote, trustedHops);
}

Deno.test("without trusted hops the header proves nothing", () => {
  expect(address(0)).toBe("10.0.0.1");
  expect(address(0, "203.0.113.9")).toBe("10.0.0.1");
});

Deno.test("each trusted hop counts one entry from the right", () => {
  const forwarded = "198.51.100.66, 203.0.113.9, 192.0.2.1";
  expect(address(1, forwarded)).toBe("192.0.2.1");
  expect(address(2, forwarded)).toBe("203.0.113.9");
});

Deno.test("a request that came past fewer proxies is known by its first entry", () => {
  expect(address(3, "203.0.113.9, 192.0.2.1")).toBe("203.0.113.9");
});

Deno.test("what is no address is not believed", () => {
  for (const forwarded of [undefined, "", "unknown", "_hidden", "203.0.113.9, evil"]) {
    expect(address(1, forwarded)).toBe("10.0.0.1");
  }
});

Deno.test("ports and brackets are taken off", () => {
  expect(address(1, "203.0.113.9:4711")).toBe("203.0.113.9");
  expect(address(1, "[2001:db8::1]:4711")).toBe("2001:db8::1");
  expect(address(1, "2001:db8::1")).toBe("2001:db8::1");
});

Deno.test("a local socket has no address", () => {
  expect(address(0, undefined, { transport: "unix", path: "/run/app.sock" })).toBe("local");
});
