/** Ways around: tabs, breadcrumb, pages of a list, the steps of a task, search. */
import type { ComponentChildren } from "preact";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { classNames } from "./class_names.ts";
import { Icon } from "./icon.tsx";

/** One tab: a link to a view of the same thing. */
export interface Tab {
  href: string;
  label: string;
  current?: boolean;
  /** How many things it holds. */
  count?: number;
}

/** Tabs that are links, so each view has its address. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A place above the page; the last one is the page itself and has no `href`. */
export interface Crumb {
  label: string;
  href?: string;
}

/** Where the page is. */
export function Breadcrumb({ items, t }: { items: readonly Crumb[]; t: Translate }) {
  return (
    <nav class="breadcrumb" aria-label={t("common.breadcrumb")}>
      <ol>
        {items.map((crumb) => (
          <li>
            {crumb.href
              ? <a href={crumb.href}>{crumb.label}</a>
              : <span aria-current="page">{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What {@linkcode Pagination} takes. */
export interface PaginationProps {
  t: Translate;
  /** The list from its start; absent on the first page. */
  firstHref?: string;
  /** The next page (its cursor in the query); absent on the last. */
  nextHref?: string;
}

/** Pages of a list that is read by cursor: forward, or back to the start. */
export function Pagination({ t, firstHref, nextHref }: PaginationProps) {
  if (!firstHref && !nextHref) return null;
  return (
    <nav class="pagination" aria-label={t("common.pages")}>
      {firstHref && (
        <a class="button button-secondary button-small" href={firstHref}>
          {t("common.first_page")}
        </a>
      )}
      {nextHref && (
        <a class="button button-secondary button-small" href={nextHref} rel="next">
          {t("common.next_page")}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}

/** A step of a task; with `href`, one can go back to it. */
export interface Step {
  label: string;
  href?: string;
}

/** What {@linkcode Stepper} takes. */
export interface StepperProps {
  t: Translate;
  steps: readonly Step[];
  /** The step one is at, from 1. */
  current: number;
}

/** Where one is in a task of several steps. */
export function Stepper({ t, steps, current }: StepperProps) {
  return (
    <nav class="stepper" aria-label={t("common.steps")}>
      <p class="stepper-count">
        {t("common.step", { step: current, total: steps.length })}
        <span aria-hidden="true">· {steps[current - 1]?.label}</span>
      </p>
      <ol>
        {steps.map((step, index) => {
          const number = index + 1;
          const done = number < current;
          return (
            <li
              class={classNames("step", done && "step-done", number === current && "step-current")}
              aria-current={number === current ? "step" : undefined}
            >
              <span class="step-mark" aria-hidden="true">
                {done ? <Icon name="check" size="small" /> : number}
              </span>
              <span class="step-label">
                {step.href && done ? <a href={step.href}>{step.label}</a> : step.label}
                {done && <span class="visually-hidden">({t("common.step_done")})</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** What {@linkcode SearchForm} takes. */
export interface SearchFormProps {
  action: string;
  /** Read by screen readers and shown inside the empty box. */
  label: string;
  t: Translate;
  /** The name of the query parameter; `q` by default. */
  name?: string;
  value?: string;
  /** Other parameters to keep (the status that is shown). */
  keep?: Readonly<Record<string, string>>;
}

/** A search box that works by GET. */
export function SearchForm({ action, label, t, name = "q", value, keep = {} }: SearchFormProps) {
  return (
    <form class="search" role="search" aria-label={label} action={action} method="get">
      {Object.entries(keep).map(([key, kept]) => (
        <input key={key} type="hidden" name={key} value={kept} />
      ))}
      <label class="visually-hidden" for={`search-${name}`}>{label}</label>
      <Icon name="search" />
      <input
        class="input"
        type="search"
        id={`search-${name}`}
        name={name}
        value={value}
        placeholder={label}
      />
      <button type="submit" class="button button-secondary button-small">
        {t("common.search")}
      </button>
    </form>
  );
}

/** A row above a list: search and filters at the start, actions at the end. */
export function Toolbar(
  { children, actions }: { children?: ComponentChildren; actions?: ComponentChildren },
) {
  return (
    <div class="toolbar">
      <div class="toolbar-start">{children}</div>
      {actions && <div class="toolbar-actions">{actions}</div>}
    </div>
  );
}
