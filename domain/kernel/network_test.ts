import { expect } from "expect";
import { networkOf, truncatedAddress } from "./network.ts";

Deno.test("a subscriber is an IPv4 address or an IPv6 /64", () => {
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("2001:db8:0:1::1")).toBe("2001:db8:0:1::/64");
  expect(networkOf("2001:0DB8:0000:0001:ffff:1:2:3")).toBe("2001:db8:0:1::/64");
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80::1%eth0");
  expect(networkOf("local")).toBe("local");
});

Deno.test("a truncated address shows a place and nobody", () => {
  expect(truncatedAddress("192.0.2.7")).toBe("192.0.2.0");
  expect(truncatedAddress("::ffff:192.0.2.7")).toBe("192.0.2.0");
  expect(truncatedAddress("2001:db8:1:2:ffff:1:2:3")).toBe("2001:db8:1::");
  expect(truncatedAddress("::1")).toBe("0:0:0::");
  expect(truncatedAddress("local")).toBe("local");
});
