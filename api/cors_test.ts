import { expect } from "expect";
import { openTestHouse } from "./testing.ts";

const FRIEND = "https://app.friend.example";

function preflight(origin: string): RequestInit {
  return {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type",
    },
  };
}

Deno.test("no other site's page may call the API unless it is listed", async () => {
  await using house = await openTestHouse();
  const answer = await house.request("/api/offers", { headers: { origin: FRIEND } });
  expect(answer.headers.get("access-control-allow-origin")).toBe(null);
  const asked = await house.request("/api/payments", preflight(FRIEND));
  expect(asked.headers.get("access-control-allow-origin")).toBe(null);
});

Deno.test("a listed site may, with a bearer token and without our cookies; no other may", async () => {
  await using house = await openTestHouse({ corsOrigins: [FRIEND] });
  const asked = await house.request("/api/payments", preflight(FRIEND));
  expect(asked.status).toBe(204);
  expect(asked.headers.get("access-control-allow-origin")).toBe(FRIEND);
  expect(asked.headers.get("access-control-allow-headers")).toMatch(/authorization/i);
  expect(asked.headers.get("access-control-allow-credentials")).toBe(null);
  const answer = await house.request("/api/offers", { headers: { origin: FRIEND } });
  expect(answer.headers.get("access-control-allow-origin")).toBe(FRIEND);
  expect(answer.headers.get("vary")).toMatch(/origin/i);
  const stranger = await house.request("/api/payments", preflight("https://evil.example"));
  expect(stranger.headers.get("access-control-allow-origin")).toBe(null);
});
