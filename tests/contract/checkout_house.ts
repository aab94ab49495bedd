/** The whole app in this process, over a store in memory and a clock that the test moves. */
import { App, csp, staticFiles } from "fresh";
import type { State } from "@/app_state.ts";
import { builder } from "@/builder.ts";
import { readConfig } from "@/config.ts";
import { makeApi, serveApi } from "@/api/app.ts";
import { DEMO_OFFERS } from "@/demo/offers.ts";
import { DEMO_SELLER } from "@/demo/seller.ts";
import { openRecorder } from "@/domain/analytics/ingest/open_recorder.ts";
import type { Recorder } from "@/domain/analytics/ingest/recorder.ts";
import { passwordHasher } from "@/domain/accounts/password.ts";
import { toUser } from "@/domain/accounts/profile.ts";
import { registerAccount } from "@/domain/accounts/register_account.ts";
import { sessionSecret } from "@/domain/accounts/secret.ts";
import type { Role, User } from "@/domain/accounts/model.ts";
import { saveOffer } from "@/domain/catalog/offers.ts";
import { SYSTEM } from "@/domain/kernel/audit.ts";
import { type IsoInstant, testClock } from "@/domain/kernel/clock.ts";
import { type TestDeps, testDeps } from "@/domain/kernel/testing.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { saveSeller } from "@/domain/settings/seller.ts";
import { type OpenTelegram, openTelegram } from "@/open_telegram.ts";
import { frontDoor, type Handler } from "@/middleware/front_door.ts";
import { CSP_DIRECTIVES } from "@/middleware/security_headers.ts";
import { prepareState } from "@/middleware/state.ts";
import type { TestBotApi } from "../fixtures/bot_api.ts";
import { type ApiClient, client } from "../fixtures/http.ts";

/** The password of everybody whom {@linkcode CheckoutHouse.visit} signs in. */
export const PASSWORD = "calme avant tout";

/** A running shop of one test. */
export interface CheckoutHouse extends AsyncDisposable {
  deps: TestDeps;
  /** Takes page views; a test flushes it before it looks. */
  recorder: Recorder;
  /** Where it answers. */
  origin: string;
  admin: User;
  /** The bot, where there is one. */
  telegram: OpenTelegram | null;
  /** A visitor without cookies; with an address, a client who has an account and has signed in. */
  visit(email?: string): Promise<ApiClient>;
}

let building: ReturnType<typeof builder.build> | undefined;

/** How {@linkcode openCheckoutHouse} opens it. */
export interface HouseOptions {
  /** Whether the seller's settings are filled in; they are unless told. */
  seller?: boolean;
  /** Proxies that tell whose a request is; none unless told. */
  trustedHops?: number;
  /** A bot's service; without one there is no bot. */
  botApi?: Pick<TestBotApi, "url" | "token">;
  /** Where the clock stands; on 10 March 2026 unless told. */
  start?: IsoInstant;
}

/** Opens the shop of the demonstration, without its orders. */
export async function openCheckoutHouse(
  { seller = true, trustedHops = 0, botApi, start }: HouseOptions = {},
): Promise<CheckoutHouse> {
  const applyBuild = await (building ??= builder.build({ snapshot: "memory" }));
  const deps = await testDeps({ clock: testClock(start) });
  const costs = { memory: 64, iterations: 1, parallelism: 1 };
  const passwords = passwordHasher({ threads: 1, costs });
  const sessions = { deps, secret: await sessionSecret(deps, undefined) };

  let handle: Handler = () => new Response(null, { status: 503 });
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    (request, info) => handle(request, info),
  );
  const origin = `http://127.0.0.1:${server.addr.port}`;
  const config = readConfig({
    PUBLIC_URL: origin,
    TRUSTED_HOPS: String(trustedHops),
    TELEGRAM_BOT_TOKEN: botApi?.token,
    TELEGRAM_API_ROOT: botApi?.url,
  }, "app");
  const telegram = await openTelegram(deps, config, sessions.secret);
  const recorder = openRecorder(deps, config);
  const services = { deps, config, demo: false, sessions, passwords, recorder, telegram };
  const api = makeApi(services);
  const app = new App<State>()
    .use(staticFiles())
    .use(prepareState(services))
    .use(csp({ useNonce: true, csp: [...CSP_DIRECTIVES] }))
    .all("/api/*", (ctx) => serveApi(api, ctx))
    .fsRoutes();
  applyBuild(app);
  handle = frontDoor(services, app.handler());

  const passwordHash = await passwords.hash(PASSWORD);
  const person = (email: string, role: Role) =>
    transact(deps, async (tx) =>
      toUser(
        await registerAccount(tx, deps, {
          email,
          fullName: email.split("@")[0],
          passwordHash,
          locale: "fr",
          role,
        }),
      ));
  const admin = await person("admin@calmness.example", "owner");
  for (const offer of DEMO_OFFERS) await saveOffer(deps, SYSTEM, offer);
  if (seller) await saveSeller(deps, admin, DEMO_SELLER);

  return {
    deps,
    recorder,
    origin,
    admin,
    telegram,
    async visit(email) {
      const visitor = client(origin);
      if (email === undefined) return visitor;
      if (email !== admin.email) await person(email, "client");
      await visitor.post("/connexion", new URLSearchParams({ email, password: PASSWORD }));
      return visitor;
    },
    async [Symbol.asyncDispose]() {
      await server.shutdown();
      await recorder.close();
      passwords.close();
      await deps[Symbol.asyncDispose]();
    },
  };
}
