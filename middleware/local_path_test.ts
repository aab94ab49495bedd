import { expect } from "expect";
import { localPath } from "./local_path.ts";

Deno.test("a path of this site is kept, percent-encoded", () => {
  const kept = ["/", "/espace/payments?status=open#p1", "/en/checkout/gold", "/a/../b//c"];
  expect(kept.map((next) => localPath(next, "/home"))).toEqual([
    "/",
    "/espace/payments?status=open#p1",
    "/en/checkout/gold",
    "/b//c",
  ]);
  expect(localPath("/déjà", "/home")).toBe("/d%C3%A9j%C3%A0");
});

Deno.test("what could leave this site isn't followed", () => {
  const refused = [
    null,
    undefined,
    "",
    "espace",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "http:evil.example",
    "/a b",
  ];
  for (const next of refused) expect(localPath(next, "/home")).toBe("/home");
});
