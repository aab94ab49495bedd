/** The three services: their address, icon and texts. */
import type { Category } from "@/domain/catalog/model.ts";
import { CATEGORIES } from "@/domain/catalog/model.ts";
import type { IconName } from "@/components/ui/icon.tsx";

/** The last part of a service's address, the same in every language. */
export const CATEGORY_SLUGS = {
  signals: "signaux",
  courses: "formations",
  mentoring: "mentorat",
} as const satisfies Record<Category, string>;

/** The icon of a service. */
export const CATEGORY_ICONS = {
  signals: "signal",
  courses: "book",
  mentoring: "mentor",
} as const satisfies Record<Category, IconName>;

/** The service at `/services/<slug>`, if there is one. */
export function categoryOfSlug(slug: string): Category | undefined {
  return CATEGORIES.find((category) => CATEGORY_SLUGS[category] === slug);
}

/** Where a service is shown. */
export function categoryPath(category: Category): string {
  return `/services/${CATEGORY_SLUGS[category]}`;
}
