import { expect } from "expect";
import { run } from "../tests/fixtures/program.ts";
import { ROOT, taskCommand } from "../tests/fixtures/project.ts";
import { openShop } from "../tests/fixtures/shop.ts";
import { tempDir } from "../tests/fixtures/temp_dir.ts";
import { systemClock } from "@/domain/kernel/clock.ts";
import { makeDeps } from "@/domain/kernel/deps.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";
import { verifyLedger } from "@/domain/invoicing/verify_ledger.ts";
import { readLedgerRecord } from "@/domain/payments/ledger_record.ts";
import { openStore } from "@/store_file.ts";
import { openStoreSocket } from "@/store_socket.ts";
import { verdictSentence } from "./ledger.ts";

/** Runs the task on a store, as a person does. */
async function ledger(path: string, ...args: string[]) {
  const [program, ...options] = await taskCommand("ledger");
  const env = { NO_COLOR: "1", DENO_KV_PATH: path };
  const { code, output } = await run(program!, [...options, ...args], env, ROOT);
  return { code, output: output.trim() };
}

Deno.test("the verdict is a sentence", () => {
  expect(verdictSentence({ entries: 0, invoices: 0, firstBreak: null }))
    .toBe("The ledger is whole: 0 entries, 0 invoices.");
  expect(verdictSentence({ entries: 1, invoices: 1, firstBreak: null }))
    .toBe("The ledger is whole: 1 entry, 1 invoice.");
  expect(verdictSentence({ entries: 3, invoices: 0, firstBreak: "Entry 4: it was changed" }))
    .toBe(
      "The ledger is broken. Entry 4: it was changed. Whole before that: 3 entries, 0 invoices.",
    );
});

Deno.test("the task tells a whole ledger from a broken one, and a busy store from none", async () => {
  await using dir = await tempDir();
  const path = dir.file("store.sqlite");
  const store = await openStore(path);
  const deps = makeDeps(store.kv, systemClock);
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  const { invoice } = await confirmPayment(deps, shop.admin, id);

  const busy = await ledger(path, "verify");
  expect(busy).toEqual({
    code: 2,
    output: expect.stringContaining("Another process has the store"),
  });
  const socket = await openStoreSocket(path, {
    "ledger verify": () => verifyLedger(deps, readLedgerRecord),
  });
  expect(await ledger(path, "verify"))
    .toEqual({ code: 0, output: "The ledger is whole: 2 entries, 1 invoice." });
  await socket.close();
  await deps.cache.close();
  store.close();

  expect(await ledger(path, "verify"))
    .toEqual({ code: 0, output: "The ledger is whole: 2 entries, 1 invoice." });

  const again = await openStore(path);
  await again.kv.set(["invoicing", "by_number", invoice.number], {
    ...invoice,
    paidOn: "2020-01-01",
  });
  again.close();
  expect(await ledger(path, "verify")).toEqual({
    code: 1,
    output:
      `The ledger is broken. Entry 1: invoice ${invoice.number} was changed after its issue. ` +
      "Whole before that: 0 entries, 0 invoices.",
  });
});

Deno.test("a path that leads nowhere is no whole ledger, and nothing is made there", async () => {
  await using dir = await tempDir();
  const { code, output } = await ledger(dir.file("none.sqlite"), "verify");
  expect([code, output]).toEqual([2, expect.stringContaining("There is no store at")]);
  expect(await Array.fromAsync(Deno.readDir(dir.path))).toEqual([]);
  expect(await ledger(dir.file("none.sqlite"))).toMatchObject({
    code: 2,
    output: expect.stringMatching(/^Usage/),
  });
});
