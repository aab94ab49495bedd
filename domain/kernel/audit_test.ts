import { expect } from "expect";
import { forgetActor, forgetSubject, listAudit, listAuditOf } from "./audit.ts";
import { testDeps } from "./testing.ts";
import { transact } from "./tx.ts";

Deno.test("a person is taken out of what was theirs: name, words and details; the deed stays", async () => {
  await using deps = await testDeps();
  const anna = { id: "anna", name: "Anna Martin" };
  const staff = { id: "alix", name: "Alix Admin" };
  await transact(deps, (tx) => {
    for (let at = 0; at < 150; at++) {
      tx.audit({
        actor: anna,
        action: "payment.confirmed",
        subject: ["payments", "1"],
        details: { at },
      });
    }
    tx.audit({
      actor: staff,
      action: "payment.noted",
      subject: ["payments", "1"],
      note: "Anna a appelé",
    });
    tx.audit({ actor: anna, action: "payment.confirmed", subject: ["payments", "2"] });
  });
  await forgetSubject(deps, ["payments", "1"], "anna");
  await forgetSubject(deps, ["payments", "1"], "anna");
  let { items, nextCursor } = await listAudit(deps, { limit: 100 });
  while (nextCursor) {
    const page = await listAudit(deps, { limit: 100, cursor: nextCursor });
    items = [...items, ...page.items];
    nextCursor = page.nextCursor;
  }
  expect(items).toHaveLength(152);
  const [other, noted, ...done] = items;
  expect(other).toMatchObject({ actor: anna, subject: ["payments", "2"] });
  expect(noted).toMatchObject({ actor: staff, action: "payment.noted" });
  expect(noted).not.toHaveProperty("note");
  for (const entry of done) {
    expect(entry).toMatchObject({ actor: { id: "anna", name: "—" }, action: "payment.confirmed" });
    expect(entry).not.toHaveProperty("details");
  }
  // Both places of an entry say the same.
  const { items: [newest] } = await listAuditOf(deps, ["payments", "1"], {});
  expect(newest).toEqual(noted);
});

Deno.test("a person is taken out of the whole trail, others' entries stay as they are", async () => {
  await using deps = await testDeps();
  const staff = { id: "alix", name: "Alix Admin" };
  await transact(deps, (tx) => {
    tx.audit({
      actor: { id: "anna", name: "Anna Martin" },
      action: "trading.account_unlinked",
      subject: ["trading", "gone"],
      details: { login: "5001" },
    });
    tx.audit({ actor: staff, action: "payment.noted", subject: ["payments", "1"], note: "Reçu" });
  });
  await forgetActor(deps, "anna");
  const { items } = await listAudit(deps, {});
  expect(items).toMatchObject([
    { actor: staff, note: "Reçu" },
    { actor: { id: "anna", name: "—" }, action: "trading.account_unlinked" },
  ]);
  expect(items[1]).not.toHaveProperty("details");
});
