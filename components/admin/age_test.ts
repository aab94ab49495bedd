import { expect } from "expect";
import { formatAge } from "./age.tsx";

const now = Temporal.Instant.from("2026-03-10T12:00:00Z");

Deno.test("ages are said in the largest unit that fits", () => {
  expect(formatAge("2026-03-10T11:59:40.000Z", now, "fr")).toBe("maintenant");
  expect(formatAge("2026-03-10T11:18:00.000Z", now, "fr")).toBe("il y a 42 minutes");
  expect(formatAge("2026-03-10T09:30:00.000Z", now, "en")).toBe("2 hours ago");
  expect(formatAge("2026-03-07T11:00:00.000Z", now, "fr")).toBe("il y a 3 jours");
  expect(formatAge("2026-03-10T12:05:00.000Z", now, "fr")).toBe("dans 5 minutes");
});
