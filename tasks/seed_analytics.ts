/**
 * `deno task seed:analytics [views] [days]`: fills a demonstration's store with made-up visits, 1,000,000
 * views over 400 days unless told, and says what they take. A store of real data is refused.
 */
import { passwordHasher } from "@/domain/accounts/password.ts";
import { systemClock } from "@/domain/kernel/clock.ts";
import { makeDeps } from "@/domain/kernel/deps.ts";
import { readConfig } from "@/config.ts";
import { readEnvironment } from "@/environment.ts";
import { seedDemo } from "@/demo/seed.ts";
import { forgetAllVisits, measureVisits } from "@/domain/analytics/size.ts";
import { livelyViews, writeVisits } from "./many_visits.ts";
import { openStore } from "@/store_file.ts";

const views = wholeNumber(Deno.args[0] ?? "1000000");
const days = wholeNumber(Deno.args[1] ?? "400");

const { kvPath } = readConfig(readEnvironment(), "demo");
const store = await openStore(kvPath);
const passwords = passwordHasher();
const deps = makeDeps(store.kv, systemClock);
try {
  if (!await seedDemo(deps, passwords)) {
    throw new Error(`The store ${kvPath} holds real data. Set DENO_KV_PATH to another file.`);
  }
  await forgetAllVisits(deps);
  const started = performance.now();
  let done = 0;
  await writeVisits(deps, days, livelyViews(views / days, days), () => {
    if (++done % 50 === 0) console.log(`${done} of ${days} days`);
  });
  const seconds = (performance.now() - started) / 1000;
  const size = await measureVisits(deps);
  console.log(
    `${size.views.toLocaleString("en")} views in ${
      size.sessions.toLocaleString("en")
    } sessions over ` +
      `${days} days in ${kvPath}, written in ${seconds.toFixed(1)} s: ` +
      `${(size.bytes / size.views).toFixed(1)} bytes a view ` +
      `(log ${(size.logBytes / size.views).toFixed(1)}, rows and sums ${
        ((size.bytes - size.logBytes) / size.views).toFixed(1)
      }).`,
  );
} finally {
  passwords.close();
  await deps.cache.close();
  store.close();
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${text} is not a number of views or days.`);
  return Number(text);
}
