/** What `deno task bench` measures, an area a function; each prints rows as it goes. */
import { drawInvoice } from "@/domain/invoicing/draw_invoice.ts";
import { startApp } from "../fixtures/app_process.ts";
import { client } from "../fixtures/http.ts";
import { startSmtp } from "../fixtures/smtp.ts";
import { confirm, orderAndPay, owner, registered } from "../e2e/story.ts";
import { analytics } from "./analytics.ts";
import { compare } from "./load.ts";
import { startRival } from "./rivals.ts";
import { reports } from "./reports.ts";
import { sampleInvoice } from "./sample_invoice.ts";
import { imports } from "./imports.ts";
import { scriptBytes } from "./script_bytes.ts";
import { statistics } from "./statistics.ts";
import { trades } from "./trades.ts";
import { web } from "./web.ts";

/** How much is measured. */
export interface Sizes {
  seconds: number;
  rounds: number;
  mails: number;
  pdfs: number;
  deals: number;
  /** Page views that the statistics are read over. */
  views: number;
}

/** A row of the printed table: a figure of ours, the rival's, and what it should be. */
export interface Row {
  what: string;
  ours: string;
  rival?: string;
  ratio?: number;
  aim?: string;
}

/** Measures one area. */
export type Area = (sizes: Sizes) => AsyncIterable<Row>;

const rate = (load: { rate: number; p99: number }) =>
  `${Math.round(load.rate).toLocaleString("en")}/s, p99 ${load.p99.toFixed(1)} ms`;

async function* pages({ seconds, rounds }: Sizes): AsyncIterable<Row> {
  await using app = await startApp();
  await using rival = await startRival("rival_pages.ts");
  for (const path of ["/", "/services/signaux"]) {
    const { ours, theirs } = await compare(
      { ours: app.origin + path, theirs: rival.origin + path },
      seconds,
      rounds,
    );
    yield {
      what: `GET ${path}`,
      ours: rate(ours!),
      rival: `${rate(theirs!)} (Deno.serve + render-to-string)`,
      ratio: ours!.rate / theirs!.rate,
      aim: path === "/" ? "0.8" : undefined,
    };
  }
}

async function* api({ seconds, rounds }: Sizes): AsyncIterable<Row> {
  await using app = await startApp();
  const path = "/api/offers";
  const { text } = await client(app.origin).get(path);
  await using rival = await startRival("rival_api.ts", text);
  const { ours, theirs } = await compare(
    { ours: app.origin + path, theirs: rival.origin + path },
    seconds,
    rounds,
  );
  yield {
    what: `GET ${path}`,
    ours: rate(ours!),
    rival: `${rate(theirs!)} (Hono)`,
    ratio: ours!.rate / theirs!.rate,
    aim: "0.6",
  };
}

async function* mail({ mails }: Sizes): AsyncIterable<Row> {
  for (const queues of ["on", "off"]) {
    await using smtp = await startSmtp();
    await using app = await startApp({ env: { SMTP_URL: smtp.url, QUEUES: queues } });
    const buyer = await registered(app, "bench@example.com");
    const admin = await owner(app);
    const times: number[] = [];
    for (let index = 0; index < mails; index++) {
      const payment = await orderAndPay(buyer, "bench@example.com", `VIR-BENCH-${index}`);
      const start = performance.now();
      const number = await confirm(admin, payment.id);
      await smtp.waitFor((mail) => mail.subject.includes(number), 30_000);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)]!;
    yield {
      what: `Confirm to mail accepted, queues ${queues}`,
      ours: `median ${median.toFixed(0)} ms, worst ${times.at(-1)!.toFixed(0)} ms of ${mails}`,
      aim: "2,000 ms",
    };
  }
}

async function* pdf({ pdfs }: Sizes): AsyncIterable<Row> {
  await drawInvoice(sampleInvoice(1));
  for (const lines of [1, 40]) {
    const invoice = sampleInvoice(lines);
    const start = performance.now();
    let size = 0;
    for (let index = 0; index < pdfs; index++) size = (await drawInvoice(invoice)).length;
    const each = (performance.now() - start) / pdfs;
    yield {
      what: `Invoice PDF, ${lines} ${lines === 1 ? "line" : "lines"}`,
      ours: `${each.toFixed(1)} ms, ${(1000 / each).toFixed(0)}/s, ${(size / 1024).toFixed(0)} KiB`,
      aim: lines === 1 ? "60 ms" : undefined,
    };
  }
}

async function* scripts(): AsyncIterable<Row> {
  await using app = await startApp();
  const paths = ["/", "/services/signaux", "/checkout/signaux-essentiel", "/connexion"];
  for await (const { path, bytes } of scriptBytes(app, paths)) {
    yield {
      what: `Script of ${path}`,
      ours: `${(bytes / 1024).toFixed(1)} KiB compressed`,
      aim: "25 KiB; 12 KiB with one small island",
    };
  }
}

/** The areas by name. */
export const AREAS: Record<string, Area> = {
  pages,
  api,
  mail,
  pdf,
  scripts,
  web,
  trades,
  imports,
  analytics,
  reports,
  statistics,
};
