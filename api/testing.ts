/** The API behind its front door, over a store in memory, for tests. */
import { App } from "fresh";
import { type TestAccounts, testAccounts } from "@/domain/accounts/testing.ts";
import { openRecorder } from "@/domain/analytics/ingest/open_recorder.ts";
import type { TestClock } from "@/domain/kernel/clock.ts";
import type { State } from "@/app_state.ts";
import { type Config, readConfig } from "@/config.ts";
import { frontDoor } from "@/middleware/front_door.ts";
import { prepareState } from "@/middleware/state.ts";
import type { Services } from "@/services.ts";
import { makeApi, serveApi } from "./app.ts";

/** A house of its own for one test; `await using` closes it. */
export interface TestHouse extends AsyncDisposable {
  services: Services;
  accounts: TestAccounts;
  clock: TestClock;
  /** Sends a request through the front door; `json` becomes the body. */
  request(path: string, init?: RequestInit & { json?: unknown }): Promise<Response>;
}

/** Opens a {@linkcode TestHouse}. */
export async function openTestHouse(settings: Partial<Config> = {}): Promise<TestHouse> {
  const accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const config = { ...readConfig({ PUBLIC_URL: "http://calmness.test" }, "app"), ...settings };
  const recorder = openRecorder(deps, config);
  const services: Services = {
    deps,
    config,
    demo: false,
    sessions,
    passwords,
    telegram: null,
    recorder,
  };
  const api = makeApi(services);
  const app = new App<State>()
    .use(prepareState(services))
    .all("/api/*", (ctx) => serveApi(api, ctx));
  const handle = frontDoor(services, app.handler());
  return {
    services,
    accounts,
    clock: deps.clock,
    async request(path, { json, ...init } = {}) {
      const headers = new Headers(init.headers);
      if (json !== undefined) headers.set("content-type", "application/json");
      const body = json === undefined ? init.body : JSON.stringify(json);
      const url = new URL(path, services.config.publicUrl);
      return await handle(new Request(url, { ...init, headers, body }));
    },
    async [Symbol.asyncDispose]() {
      await recorder.close();
      await accounts[Symbol.asyncDispose]();
    },
  };
}
