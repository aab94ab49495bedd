/** The API behind its front door, over a store in memory, for tests. */
import { App } from "fresh";
import { passwordHasher } from "@/domain/accounts/password.ts";
import { sessionSecret } from "@/domain/accounts/secret.ts";
import type { TestClock } from "@/domain/kernel/clock.ts";
import { testDeps } from "@/domain/kernel/testing.ts";
import type { State } from "@/app_state.ts";
import { type Config, readConfig } from "@/config.ts";
import { frontDoor } from "@/middleware/front_door.ts";
import { prepareState } from "@/middleware/state.ts";
import type { Services } from "@/services.ts";
import { makeApi, serveApi } from "./app.ts";

/** A house of its own for one test; `await using` closes it. */
export interface TestHouse extends AsyncDisposable {
  services: Services;
  clock: TestClock;
  /** Sends a request through the front door; `json` becomes the body. */
  request(path: string, init?: RequestInit & { json?: unknown }): Promise<Response>;
}

/** Opens a {@linkcode TestHouse}; passwords are hashed as cheaply as Argon2 allows. */
export async function openTestHouse(settings: Partial<Config> = {}): Promise<TestHouse> {
  const deps = await testDeps();
  const secret = await sessionSecret(deps, undefined);
  const costs = { memory: 64, iterations: 1, parallelism: 1 };
  const services: Services = {
    deps,
    config: { ...readConfig({ PUBLIC_URL: "http://calmness.test" }, "app"), ...settings },
    demo: false,
    sessions: { deps, secret },
    passwords: passwordHasher({ threads: 1, costs }),
  };
  const api = makeApi(services);
  const app = new App<State>()
    .use(prepareState(services))
    .all("/api/*", (ctx) => serveApi(api, ctx));
  const handle = frontDoor(services, app.handler());
  return {
    services,
    clock: deps.clock,
    async request(path, { json, ...init } = {}) {
      const headers = new Headers(init.headers);
      if (json !== undefined) headers.set("content-type", "application/json");
      const body = json === undefined ? init.body : JSON.stringify(json);
      const url = new URL(path, services.config.publicUrl);
      return await handle(new Request(url, { ...init, headers, body }));
    },
    async [Symbol.asyncDispose]() {
      services.passwords.close();
      await deps[Symbol.asyncDispose]();
    },
  };
}
