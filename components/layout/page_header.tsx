/** The top of a page: where one is, its title, what to do here. */
import type { ComponentChildren } from "preact";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { Breadcrumb, type Crumb } from "@/components/ui/navigation.tsx";

/** What {@linkcode PageHeader} takes. */
export interface PageHeaderProps {
  title: ComponentChildren;
  /** A sentence or two under the title. */
  lead?: ComponentChildren;
  /** Needs `t`. */
  breadcrumb?: readonly Crumb[];
  t?: Translate;
  /** Beside the title (a badge of state). */
  badge?: ComponentChildren;
  /** Buttons at the end of the line. */
  actions?: ComponentChildren;
}

/** The title of a page behind the sign-in, with its one `<h1>`. */
export function PageHeader({ title, lead, breadcrumb, t, badge, actions }: PageHeaderProps) {
  return (
    <header class="page-header">
      {breadcrumb && t && <Breadcrumb items={breadcrumb} t={t} />}
      <div class="page-header-line">
        <h1>{title}</h1>
        {badge}
        {actions && <div class="button-row">{actions}</div>}
      </div>
      {lead && <p class="lead">{lead}</p>}
    </header>
  );
}

/** The black band that opens a visitor page below the home page. */
export function PageHero(
  { eyebrow, title, lead, breadcrumb, t, children }:
    & Omit<PageHeaderProps, "badge" | "actions">
    & { eyebrow?: string; children?: ComponentChildren },
) {
  return (
    <div class="page-hero on-dark">
      <div class="container">
        {breadcrumb && t && <Breadcrumb items={breadcrumb} t={t} />}
        {eyebrow && <p class="eyebrow">{eyebrow}</p>}
        <h1 class="display">{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}
