/** The jobs that were given up, over plain HTTP: filtered, tried again one by one and together. */
import { expect } from "expect";
import { findDeadJobs, GiveUp, listPendingJobs, runJob } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { openCheckoutHouse } from "./checkout_house.ts";

Deno.test("an admin filters the dead jobs and tries those that fit again", async () => {
  await using house = await openCheckoutHouse();
  const { deps, admin } = house;
  for (
    const [kind, error] of [["deliver", "550 Blocked"], ["deliver", "552 Full"], [
      "draw-invoice",
      "No seller",
    ]] as const
  ) {
    const id = await transact(deps, (tx) => tx.job({ kind, data: null }));
    await runJob(deps, { [kind]: () => Promise.reject(new GiveUp(error)) }, id);
  }
  const desk = await house.visit(admin.email);
  const all = await desk.get("/admin/jobs");
  for (const words of ["550 Blocked", "552 Full", "No seller", "Tout relancer"]) {
    expect(all.text).toContain(words);
  }
  const some = await desk.get("/admin/jobs?kind=deliver&error=full");
  expect(some.text).toContain("552 Full");
  expect(some.text).not.toContain("550 Blocked");
  expect((await desk.get("/admin/jobs?error=nothing")).text).toContain("Aucune ne correspond");
  const before = (await listPendingJobs(deps, 1000)).length;
  const form = new URLSearchParams({ action: "all", kind: "deliver" });
  const { status, location } = await desk.post("/admin/jobs", form);
  expect([status, location]).toEqual([303, "/admin/jobs?done=retried_all"]);
  expect((await findDeadJobs(deps, {})).map(({ kind }) => kind)).toEqual(["draw-invoice"]);
  expect((await listPendingJobs(deps, 1000)).length).toBe(before + 2);
});
