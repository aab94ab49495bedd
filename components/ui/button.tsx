/** Things to press: a button submits or acts, a link leads somewhere; both look the same. */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ComponentChildren } from "preact";
import { classNames } from "./class_names.ts";
import { Icon, type IconName } from "./icon.tsx";

/** How a button looks: one `primary` a view; `quiet` reads as a link; `danger` undoes or refuses. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

/** What both kinds of button share. */
export interface ButtonLook {
  variant?: ButtonVariant;
  size?: "small" | "medium" | "large";
  /** As wide as its container. */
  block?: boolean;
  /** Before the text. */
  icon?: IconName;
  /** After the text. */
  iconEnd?: IconName;
  children?: ComponentChildren;
}

/** What {@linkcode Button} takes: its look and any attribute of `<button>`. */
export type ButtonProps =
  & ButtonLook
  & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "icon" | "size">;

/** What {@linkcode LinkButton} takes: its look and any attribute of `<a>`. */
export type LinkButtonProps =
  & ButtonLook
  & { href: string }
  & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "size" | "role">;

/** A `<button>`; it submits its form unless `type="button"`. */
export function Button(
  { variant, size, block, icon, iconEnd, children, class: extra, ...rest }: ButtonProps,
) {
  return (
    <button type="submit" class={look(variant, size, block, extra)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  );
}

/** An `<a>` that looks like a button. */
export function LinkButton(
  { variant, size, block, icon, iconEnd, children, class: extra, href, ...rest }: LinkButtonProps,
) {
  return (
    <a {...rest} href={href} class={look(variant, size, block, extra)}>
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </a>
  );
}

function look(
  variant: ButtonVariant = "primary",
  size: ButtonLook["size"] = "medium",
  block: boolean | undefined,
  extra: unknown,
): string {
  return classNames(
    "button",
    `button-${variant}`,
    size !== "medium" && `button-${size}`,
    block && "button-block",
    typeof extra === "string" && extra,
  );
}
