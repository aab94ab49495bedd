/** Small pieces that show a fact: an amount, a state, a card, a list of terms, a share of a whole. */
import type { ComponentChildren } from "preact";
import { formatMoney, type Locale } from "@/domain/kernel/i18n.ts";
import type { Money as Amount } from "@/domain/kernel/money.ts";
import { classNames } from "./class_names.ts";
import { Icon, type IconName } from "./icon.tsx";

/** The colours with a meaning; the text always says it as well. */
export type Tone = "neutral" | "gold" | "info" | "success" | "warning" | "error";

/** An amount in the reader's format, its digits aligned in columns. */
export function Money({ amount, locale }: { amount: Amount; locale: Locale }) {
  return <span class="money">{formatMoney(amount, locale)}</span>;
}

/** A short label of state or kind. */
export function Badge(
  { tone = "neutral", icon, children }: {
    tone?: Tone;
    icon?: IconName;
    children: ComponentChildren;
  },
) {
  return (
    <span class={`badge badge-${tone}`}>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </span>
  );
}

/** What {@linkcode Card} takes. */
export interface CardProps {
  title?: ComponentChildren;
  /** Level of the title's heading; 2 by default. */
  level?: 2 | 3 | 4;
  icon?: IconName;
  /** At the end of the title's line (a link, a badge). */
  aside?: ComponentChildren;
  footer?: ComponentChildren;
  /** `dark` is black with gold lines; `gold` has a gold edge, for the one that matters. */
  look?: "plain" | "dark" | "gold";
  class?: string;
  children?: ComponentChildren;
}

/** A framed group of things. */
export function Card(
  { title, level = 2, icon, aside, footer, look = "plain", class: extra, children }: CardProps,
) {
  return (
    <section
      class={classNames(
        "card",
        look !== "plain" && `card-${look}`,
        look === "dark" && "on-dark",
        extra,
      )}
    >
      {title && (
        <header class="card-header">
          {icon && <Icon name={icon} />}
          <Heading level={level} class="card-title">{title}</Heading>
          {aside && <div>{aside}</div>}
        </header>
      )}
      {children}
      {footer && <footer class="card-footer">{footer}</footer>}
    </section>
  );
}

/** A heading of a level decided by its place. */
export function Heading(
  { level, class: look, id, children }: {
    level: 1 | 2 | 3 | 4;
    class?: string;
    id?: string;
    children: ComponentChildren;
  },
) {
  const Tag = `h${level}` as const;
  return <Tag class={look} id={id}>{children}</Tag>;
}

/** A term and what it is. */
export interface Description {
  term: string;
  description: ComponentChildren;
}

/** Terms and their descriptions, side by side; `copy` lines may hold a copy button. */
export function DescriptionList(
  { items, look = "lines" }: { items: readonly Description[]; look?: "lines" | "stacked" },
) {
  return (
    <dl class={`descriptions descriptions-${look}`}>
      {items.map(({ term, description }) => (
        <div>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A share of a whole; without `value` the work has no known end. */
export function Progress(
  { label, value, max = 100 }: { label: string; value?: number; max?: number },
) {
  return (
    <label class="progress">
      <span>{label}</span>
      <progress value={value} max={max} />
    </label>
  );
}

/** A figure with its name, for the top of a dashboard. */
export function Figure(
  { label, value, note, icon }: {
    label: string;
    value: ComponentChildren;
    note?: ComponentChildren;
    icon?: IconName;
  },
) {
  return (
    <div class="figure">
      {icon && <Icon name={icon} />}
      <p class="figure-label">{label}</p>
      <p class="figure-value">{value}</p>
      {note && <p class="figure-note">{note}</p>}
    </div>
  );
}

/** Grey lines in the place of something that is being fetched. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => <span key={line} class="skeleton-line" />)}
    </div>
  );
}
