/** What measuring costs a page, and how many views a second are taken in. */
import { openPlaces } from "@/domain/analytics/ingest/place.ts";
import { startRecorder } from "@/domain/analytics/ingest/recorder.ts";
import { readDaySums } from "@/domain/analytics/read_days.ts";
import { today } from "@/domain/analytics/days.ts";
import { systemClock } from "@/domain/kernel/clock.ts";
import { makeDeps } from "@/domain/kernel/deps.ts";
import { startApp } from "../fixtures/app_process.ts";
import type { Row, Sizes } from "./areas.ts";
import { compare } from "./load.ts";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/** Pages with measuring on beside off, then the recorder by itself. */
export async function* analytics({ seconds, rounds }: Sizes): AsyncIterable<Row> {
  await using on = await startApp({ env: { ANALYTICS: "on" } });
  await using off = await startApp({ env: { ANALYTICS: "off" } });
  for (const path of ["/", "/services/signaux"]) {
    const { counted, uncounted } = await compare(
      { counted: on.origin + path, uncounted: off.origin + path },
      seconds,
      2 * rounds,
      { "user-agent": CHROME, "accept-language": "fr-FR,fr;q=0.9" },
    );
    yield {
      what: `GET ${path}, measured`,
      ours: `${Math.round(counted.rate).toLocaleString("en")}/s`,
      rival: `${Math.round(uncounted.rate).toLocaleString("en")}/s (not measured)`,
      ratio: counted.rate / uncounted.rate,
      aim: "0.9",
    };
  }
  yield await ingest(seconds);
}

/** Views of 20,000 visitors given to the recorder as fast as it takes them, on a store of its own. */
async function ingest(seconds: number): Promise<Row> {
  const folder = await Deno.makeTempDir({ prefix: "calmness-bench-" });
  const kv = await Deno.openKv(`${folder}/bench.sqlite`);
  const deps = makeDeps(kv, systemClock);
  const recorder = startRecorder(deps, openPlaces(deps, null));
  const started = performance.now();
  let given = 0;
  while (performance.now() - started < seconds * 1000) {
    for (let index = 0; index < 1000; index++, given++) {
      recorder.record({
        kind: "view",
        client: {
          address: `90.${given % 200}.${given % 251}.${given % 7}`,
          userAgent: `${CHROME} ${given % 40}`,
        },
        path: `/p${given % 60}`,
        status: 200,
        render: 5,
        origin: { source: "direct", referrer: "(none)", campaign: "(none)" },
        language: "fr",
      });
    }
    await recorder.flush();
  }
  const elapsed = (performance.now() - started) / 1000;
  await recorder.close();
  const sums = await readDaySums(deps, today(deps));
  const written = sums.all?.[""]?.views ?? 0;
  const dropped = sums.dropped?.[""]?.views ?? 0;
  await deps.cache.close();
  kv.close();
  await Deno.remove(folder, { recursive: true });
  return {
    what: "Page views taken in",
    ours: `${Math.round(written / elapsed).toLocaleString("en")}/s, ${dropped} dropped of ${given}`,
    aim: "3,000/s, 0 dropped",
  };
}
