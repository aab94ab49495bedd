/** What the house says back: notices, the list of a form's errors, nothing to show yet, a dialog. */
import type { ComponentChildren } from "preact";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { Button, type ButtonProps } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";

/** What {@linkcode Alert} takes. */
export interface AlertProps {
  tone?: "info" | "success" | "warning" | "error";
  title?: string;
  /** Read aloud at once: something just happened. A notice that is always on the page stays silent. */
  live?: boolean;
  children?: ComponentChildren;
}

const ALERT_ICONS = {
  info: "info",
  success: "check",
  warning: "warning",
  error: "warning",
} as const;

/** A notice. */
export function Alert({ tone = "info", title, live, children }: AlertProps) {
  const role = live ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div class={`alert alert-${tone}`} role={role}>
      <Icon name={ALERT_ICONS[tone]} />
      <div>
        {title && <p class="alert-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** A field and what is wrong with it. */
export interface FormError {
  /** The `id` of the field (its name, unless given). */
  field: string;
  message: string;
}

/** What is wrong in a form, at its top, each line leading to its field; takes the focus on load. */
export function ErrorSummary({ errors, t }: { errors: readonly FormError[]; t: Translate }) {
  if (errors.length === 0) return null;
  return (
    <div class="alert alert-error error-summary" role="alert" tabindex={-1} autofocus>
      <Icon name="warning" />
      <div>
        <p class="alert-title">{t("common.errors", { count: errors.length })}</p>
        <ul>
          {errors.map((error) => (
            <li>
              <a href={`#${error.field}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What {@linkcode EmptyState} takes. */
export interface EmptyStateProps {
  title: string;
  icon?: IconName;
  /** What to do next: a `LinkButton`. */
  action?: ComponentChildren;
  children?: ComponentChildren;
}

/** Nothing to show yet: why, and what to do next. */
export function EmptyState({ title, icon = "search", action, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} size="large" />
      </span>
      <p class="empty-title">{title}</p>
      {children && <div class="empty-text">{children}</div>}
      {action}
    </div>
  );
}

/** What {@linkcode Dialog} takes. */
export interface DialogProps {
  /** What its {@linkcode DialogTrigger} names. */
  id: string;
  title: string;
  t: Translate;
  children: ComponentChildren;
}

/**
 * A dialog that opens and closes without script (the popover API); a form inside it posts as anywhere.
 * `autofocus` moves the focus into it when it opens.
 */
export function Dialog({ id, title, t, children }: DialogProps) {
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-labelledby={`${id}-title`}
      class="dialog"
      tabindex={-1}
      autofocus
    >
      <div class="dialog-header">
        <h2 id={`${id}-title`} class="card-title">{title}</h2>
        <button
          type="button"
          class="icon-button"
          popovertarget={id}
          popovertargetaction="hide"
          aria-label={t("common.close")}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </div>
  );
}

/** The button that opens the {@linkcode Dialog} named by `target`. */
export function DialogTrigger({ target, ...button }: ButtonProps & { target: string }) {
  return <Button type="button" popovertarget={target} {...button} />;
}
