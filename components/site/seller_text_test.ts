import { expect } from "expect";
import { translator } from "@/domain/kernel/i18n.ts";
import { hoursLines } from "./seller_text.ts";

const day = { opens: "09:00", closes: "19:00" };
const short = { opens: "10:00", closes: "13:00" };

Deno.test("neighbouring days with the same hours make one line", () => {
  const week = [day, day, day, day, day, short, null];
  expect(hoursLines(week, "fr", translator("fr"))).toEqual([
    { days: "lundi – vendredi", hours: "09:00 – 19:00" },
    { days: "samedi", hours: "10:00 – 13:00" },
    { days: "dimanche", hours: "fermé" },
  ]);
});

Deno.test("the same hours on days apart stay apart", () => {
  const week = [day, null, day, null, null, null, null];
  expect(hoursLines(week, "en", translator("en")).map((line) => line.days)).toEqual([
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday – Sunday",
  ]);
});
