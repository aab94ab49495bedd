import { expect } from "expect";
import type { User } from "../accounts/model.ts";
import { listAudit } from "../kernel/audit.ts";
import { testDeps } from "../kernel/testing.ts";
import { addAnnotation, listAnnotations, removeAnnotation } from "./annotations.ts";
import { eraseOf, exportOf } from "./personal_data.ts";

const ADMIN: User = {
  id: "01JADM0000000000000000000A",
  email: "admin@calmness.example",
  fullName: "Ada Admin",
  role: "admin",
  locale: "fr",
};

const PERIOD = { from: "2026-03-01", to: "2026-03-31" };

Deno.test("a note belongs to its day, and goes when it is removed; the trail keeps both", async () => {
  await using deps = await testDeps();
  const last = await addAnnotation(deps, ADMIN, { day: "2026-03-31", text: " Lettre de mars " });
  await addAnnotation(deps, ADMIN, { day: "2026-03-02", text: "Panne" });
  await addAnnotation(deps, ADMIN, { day: "2026-04-01", text: "Avril" });
  expect((await listAnnotations(deps, PERIOD)).map(({ day, text }) => [day, text]))
    .toEqual([["2026-03-02", "Panne"], ["2026-03-31", "Lettre de mars"]]);
  await removeAnnotation(deps, ADMIN, last);
  expect(await listAnnotations(deps, PERIOD)).toHaveLength(1);
  await expect(removeAnnotation(deps, ADMIN, last)).rejects.toMatchObject({ code: "not-found" });
  const { items } = await listAudit(deps, { limit: 4 });
  expect(items.map(({ action }) => action)).toEqual([
    "analytics.annotation_removed",
    "analytics.annotated",
    "analytics.annotated",
    "analytics.annotated",
  ]);
});

Deno.test("a note needs a day and some text, and its writer the permission", async () => {
  await using deps = await testDeps();
  const error = await addAnnotation(deps, ADMIN, { day: "2026-02-30", text: " " })
    .catch((error) => error);
  expect(Object.keys(error.options.fields)).toEqual(["day", "text"]);
  const client: User = { ...ADMIN, role: "client" };
  await expect(addAnnotation(deps, client, { day: "2026-03-01", text: "x" }))
    .rejects.toMatchObject({ code: "forbidden" });
});

Deno.test("who wrote a note finds it in their data, and is named no more once they are gone", async () => {
  await using deps = await testDeps();
  await addAnnotation(deps, ADMIN, { day: "2026-03-02", text: "Panne" });
  expect(await exportOf(deps, ADMIN.id)).toMatchObject({ annotations: [{ text: "Panne" }] });
  expect(await eraseOf(deps, ADMIN.id)).toBe(true);
  const [note] = await listAnnotations(deps, PERIOD);
  expect(note?.by.name).not.toBe(ADMIN.fullName);
  expect(note?.text).toBe("Panne");
});
