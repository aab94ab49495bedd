/** Production: named permissions, an empty store, one process a store, no made-up data. */
import { dirname, join } from "node:path";
import { expect } from "expect";
import { allowing, OWNER, startApp } from "../fixtures/app_process.ts";
import { client } from "../fixtures/http.ts";
import { furnishStore } from "../fixtures/furnish.ts";
import { readPdf } from "../fixtures/pdf.ts";
import { startSmtp } from "../fixtures/smtp.ts";
import { confirm, orderAndPay, owner, registered } from "./story.ts";
import { run } from "../fixtures/program.ts";
import { ROOT, taskCommand } from "../fixtures/project.ts";

/** Runs a task that is expected to refuse to start, and gives what it said. */
async function refused(task: string, env: Record<string, string>): Promise<string> {
  const folder = dirname(env.DENO_KV_PATH ?? "data/none");
  const [program, ...args] = (await taskCommand(task)).map((one) => allowing(one, folder));
  const { success, output } = await run(program!, args, { NO_COLOR: "1", PORT: "0", ...env }, ROOT);
  expect(success).toBe(false);
  return output;
}

Deno.test("start serves an empty shop with named permissions; the owner of the environment signs in", async () => {
  await using app = await startApp({ task: "start" });
  const visitor = client(app.origin);
  expect((await visitor.get("/healthz")).status).toBe(200);
  expect((await visitor.get("/services")).status).toBe(200);
  expect((await visitor.get("/en/services")).text).toContain('<html lang="en"');
  expect((await visitor.get("/api/offers")).json).toEqual({ items: [], nextCursor: null });
  const login = await visitor.post("/api/auth/login", OWNER);
  expect(login.status).toBe(200);
  expect(login.json.user.role).toBe("owner");
  const command = await taskCommand("start");
  expect(command).not.toContain("-A");
  expect(command).not.toContain("--allow-all");
  expect(command.some((argument) => argument.startsWith("--allow-run"))).toBe(false);
  expect(command).toContain("--allow-read=.");
  expect(command).toContain("--allow-write=data");

  // The running app is asked by the task, over its socket.
  const [ledger, ...args] = await taskCommand("ledger");
  const env = { NO_COLOR: "1", DENO_KV_PATH: join(app.dataFolder, "app.sqlite") };
  const verified = await run(ledger!, [...args, "verify"], env, ROOT);
  expect(verified.output).toContain("The ledger is whole: 0 entries, 0 invoices.");
});

Deno.test("production draws and mails an invoice with the permissions that it has", async () => {
  const dataFolder = await Deno.makeTempDir({ prefix: "calmness-test-" });
  try {
    await furnishStore(join(dataFolder, "app.sqlite"));
    await using smtp = await startSmtp();
    await using app = await startApp({ task: "start", dataFolder, env: { SMTP_URL: smtp.url } });
    const buyer = await registered(app, "zoe@example.com");
    const payment = await orderAndPay(buyer, "zoe@example.com", "VIR-START");
    const number = await confirm(await owner(app), payment.id);
    const mail = await smtp.waitFor((mail) => mail.subject.includes(number), 30_000);
    expect(mail.from).toBe("contact@calmness.example");
    const pdf = await readPdf(mail.attachments[0]!.bytes);
    expect(pdf.text).toContain("VIR-START");
    expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true);
  } finally {
    await Deno.remove(dataFolder, { recursive: true });
  }
});

Deno.test("start refuses a store with demo data, in a sentence that says what to do", async () => {
  const dataFolder = await Deno.makeTempDir({ prefix: "calmness-test-" });
  try {
    const demo = await startApp({ task: "demo", dataFolder });
    const second = await refused("start", { DENO_KV_PATH: join(dataFolder, "app.sqlite") });
    expect(second).toContain("Another process has the store");
    await demo.stop();
    const output = await refused("start", { DENO_KV_PATH: join(dataFolder, "app.sqlite") });
    expect(output).toContain("demonstration data");
    expect(output).toContain("DENO_KV_PATH");
  } finally {
    await Deno.remove(dataFolder, { recursive: true });
  }
});

Deno.test("a wrong environment is told variable by variable", async () => {
  const output = await refused("start", {
    QUEUES: "maybe",
    PUBLIC_URL: "example.fr",
    SMTP_URL: "mail",
  });
  for (const name of ["QUEUES", "PUBLIC_URL", "SMTP_URL", ".env.example"]) {
    expect(output).toContain(name);
  }
});

Deno.test("demo without demo data is an empty shop that isn't flagged", async () => {
  await using app = await startApp({ env: { DEMO_DATA: "off" } });
  const visitor = client(app.origin);
  expect((await visitor.get("/api/offers")).json.items).toEqual([]);
  expect((await visitor.get("/")).text).not.toContain("Données de démonstration");
});

Deno.test("demo says in every page's header that its data is made up, and prints the log-ins", async () => {
  await using app = await startApp({ env: { ADMIN_EMAIL: "", ADMIN_PASSWORD: "" } });
  const visitor = client(app.origin);
  for (const path of ["/", "/services/signaux", "/connexion", "/nowhere"]) {
    expect((await visitor.get(path)).text).toContain("Données de démonstration");
  }
  const [, email, password] = /Admin\s+(\S+)\s+(\S+)/.exec(app.output()) ?? [];
  const login = await visitor.post("/api/auth/login", { email, password });
  expect(login.json.user.role).toBe("owner");
  const signedIn = client(app.origin, login.json.accessToken);
  const payments = await signedIn.get("/api/payments/admin/pending-payments?status=confirmed");
  const [payment] = payments.json.items;
  const mails = await signedIn.get(`/api/payments/admin/pending-payments/${payment.id}/deliveries`);
  expect(mails.json.items).toEqual([]);
  const pdf = await signedIn.get(`/api/invoices/${payment.invoiceNumber}/pdf`);
  expect(pdf.status).toBe(200);
});
