/** The pages that search engines are told of; a test holds the list against the routes. */
import { CATEGORIES } from "@/domain/catalog/model.ts";
import { categoryPath } from "./categories.ts";

/** Their paths, without the language prefix. */
export const PUBLIC_PAGES: readonly string[] = [
  "/",
  "/services",
  ...CATEGORIES.map(categoryPath),
  "/track-record",
  "/tarifs",
  "/classement",
  "/contact",
  "/support",
  "/retractation",
  "/resiliation",
  "/mentions-legales",
  "/cgv",
  "/confidentialite",
  "/avertissement-risques",
  "/mentions-signaux",
  "/mesure-audience",
  "/retractation",
  "/resiliation",
];
