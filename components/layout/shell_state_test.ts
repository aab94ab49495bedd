import { expect } from "expect";
import { currentItem, isWithin, otherLanguageHref } from "./shell_state.ts";

const nav = [
  { path: "/admin", label: "Tableau de bord" },
  { path: "/admin/payments", label: "Paiements" },
];

Deno.test("a page belongs to the deepest place above it", () => {
  expect(currentItem(nav, "/admin/payments/01J")?.label).toBe("Paiements");
  expect(currentItem(nav, "/admin/mailbox")?.label).toBe("Tableau de bord");
  expect(currentItem(nav, "/espace")).toBeUndefined();
});

Deno.test("the home page holds only itself, and names must match whole", () => {
  expect(isWithin("/contact", "/")).toBe(false);
  expect(isWithin("/", "/")).toBe(true);
  expect(isWithin("/administration", "/admin")).toBe(false);
});

Deno.test("the other language is the same page under its prefix", () => {
  expect(otherLanguageHref({ locale: "fr", path: "/" })).toBe("/en");
  expect(otherLanguageHref({ locale: "fr", path: "/contact" })).toBe("/en/contact");
  expect(otherLanguageHref({ locale: "en", path: "/contact" })).toBe("/contact");
});
