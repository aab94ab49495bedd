import { expect } from "expect";
import { testDeps } from "../../kernel/testing.ts";
import { openIpApi } from "./ip_api.ts";
import { isPublic, NO_PLACE, openPlaces, type Place } from "./place.ts";

Deno.test("the bundled database knows countries, and no place of addresses that are nobody's", async () => {
  await using deps = await testDeps();
  const places = openPlaces(deps, null);
  await places.ready();
  const of = (address: string) => places.of(address, () => {}).country;
  expect(["8.8.8.8", "212.27.48.10", "2a01:e0a::1", "::ffff:212.27.48.10"].map(of))
    .toEqual(["US", "FR", "FR", "FR"]);
  const nobodys = [
    "127.0.0.1",
    "::1",
    "10.1.2.3",
    "192.168.0.1",
    "203.0.113.9",
    "fe80::1",
    "local",
    "",
  ];
  expect(nobodys.map((address) => places.of(address, () => {}))).toEqual(
    nobodys.map(() => NO_PLACE),
  );
  expect(nobodys.some(isPublic)).toBe(false);
});

/** A server that answers like ipapi.co. */
function ipApiServer(answer: () => Response | Promise<Response>) {
  const asked: string[] = [];
  const server = Deno.serve({ port: 0, onListen() {} }, (request) => {
    asked.push(new URL(request.url).pathname);
    return answer();
  });
  return { url: `http://localhost:${server.addr.port}`, asked, close: () => server.shutdown() };
}

const PARIS = { country_code: "FR", region: "Île-de-France", city: "Paris" };

/** What is found of an address, first at once and then in the background. */
async function lookTwice(places: ReturnType<typeof openPlaces>, address: string) {
  const { promise, resolve } = Promise.withResolvers<Place>();
  const first = places.of(address, resolve);
  return { first, then: await promise, second: places.of(address, () => {}) };
}

Deno.test("ipapi.co is asked once a network, by its truncated address, and remembered in the store", async () => {
  await using deps = await testDeps();
  const server = ipApiServer(() => Response.json(PARIS));
  const settings = { url: server.url, budget: 10 };
  const places = openPlaces(deps, openIpApi(settings));
  await places.ready();
  const exact = { country: "FR", region: "FR Île-de-France", city: "FR Paris" };
  expect(await lookTwice(places, "212.27.48.10"))
    .toEqual({ first: { ...NO_PLACE, country: "FR" }, then: exact, second: exact });
  expect(places.of("212.27.48.99", () => {})).toEqual(exact);
  const restarted = openPlaces(deps, openIpApi(settings));
  await restarted.ready();
  expect((await lookTwice(restarted, "212.27.48.10")).then).toEqual(exact);
  expect(server.asked).toEqual(["/212.27.48.0/json/"]);
  await server.close();
});

Deno.test("beyond the day's budget ipapi.co isn't asked", async () => {
  await using deps = await testDeps();
  const server = ipApiServer(() => Response.json(PARIS));
  const ipApi = openIpApi({ url: server.url, budget: 2 });
  for (const network of ["1.1.1.0", "2.2.2.0", "3.3.3.0"]) await ipApi.ask(deps, network);
  expect(server.asked.length).toBe(2);
  deps.clock.advance({ hours: 24 });
  expect(await ipApi.ask(deps, "3.3.3.0")).toMatchObject({ country: "FR" });
  await server.close();
});

Deno.test("after five failures in a row ipapi.co is left alone for ten minutes", async () => {
  await using deps = await testDeps();
  let broken = true;
  const server = ipApiServer(() =>
    broken ? new Response("no", { status: 500 }) : Response.json(PARIS)
  );
  const ipApi = openIpApi({ url: server.url, budget: 100 });
  for (let index = 1; index <= 8; index++) {
    expect(await ipApi.ask(deps, `9.9.${index}.0`)).toBe(null);
  }
  expect(server.asked.length).toBe(5);
  broken = false;
  deps.clock.advance({ minutes: 11 });
  expect(await ipApi.ask(deps, "9.9.1.0")).toMatchObject({ city: "FR Paris" });
  await server.close();
});

Deno.test("an answer that takes too long is given up", async () => {
  await using deps = await testDeps();
  const { promise, resolve } = Promise.withResolvers<Response>();
  const server = ipApiServer(() => promise);
  const ipApi = openIpApi({ url: server.url, budget: 100 });
  expect(await ipApi.ask(deps, "9.9.9.0")).toBe(null);
  resolve(new Response("late"));
  await server.close();
});
