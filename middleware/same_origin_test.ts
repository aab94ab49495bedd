import { expect } from "expect";
import { isSameOriginWrite } from "./same_origin.ts";

interface Case {
  method?: string;
  site?: string;
  origin?: string;
  hasCookies?: boolean;
  bearer?: boolean;
}

function passes({ method = "POST", site, origin, hasCookies = true, bearer }: Case): boolean {
  const headers = new Headers();
  if (site) headers.set("sec-fetch-site", site);
  if (origin) headers.set("origin", origin);
  if (bearer) headers.set("authorization", "Bearer x");
  const request = new Request("http://localhost:8000/espace", { method, headers });
  return isSameOriginWrite(request, { publicUrl: "https://calmness.example", hasCookies });
}

Deno.test("reading is always allowed", () => {
  for (const method of ["GET", "HEAD", "OPTIONS"]) {
    expect(passes({ method, site: "cross-site", origin: "https://evil.example" })).toBe(true);
  }
});

Deno.test("our own pages may write, by what the browser says or by their origin", () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect(passes({ method, site: "same-origin" })).toBe(true);
    expect(passes({ method, site: "none" })).toBe(true);
    expect(passes({ method, origin: "https://calmness.example" })).toBe(true);
    expect(passes({ method, origin: "http://localhost:8000" })).toBe(true);
  }
});

Deno.test("other pages may not, signed in or not", () => {
  for (const hasCookies of [true, false]) {
    expect(passes({ hasCookies, site: "cross-site" })).toBe(false);
    expect(passes({ hasCookies, site: "same-site" })).toBe(false);
    expect(passes({ hasCookies, origin: "https://evil.example" })).toBe(false);
    expect(passes({ hasCookies, origin: "https://calmness.example.evil.example" })).toBe(false);
    expect(passes({ hasCookies, origin: "http://calmness.example" })).toBe(false);
    expect(passes({ hasCookies, origin: "http://localhost:9000" })).toBe(false);
    expect(passes({ hasCookies, origin: "null" })).toBe(false);
  }
});

Deno.test("what comes from no browser passes, unless it carries our cookies", () => {
  expect(passes({ hasCookies: false })).toBe(true);
  expect(passes({ hasCookies: true })).toBe(false);
});

Deno.test("a bearer token is nothing that a foreign page could add", () => {
  expect(passes({ bearer: true, site: "cross-site", origin: "https://evil.example" })).toBe(true);
});
