/** A component on the living page: what it is for, and its states on both surfaces. */
import type { ComponentChildren } from "preact";
import type { Locale, MessageKey, Translate } from "@/domain/kernel/i18n.ts";

/** What specimens need of the request. */
export interface DesignState {
  t: Translate;
  locale: Locale;
}

/** What tells one surface's specimen from the other's: put it into every `id` and `name`. */
export type Surface = "light" | "dark";

/**
 * Translates as `t`, with the surface added to the names of landmarks: a page may have one
 * breadcrumb, and the living page has two.
 */
export function onSurface(t: Translate, surface: Surface): Translate {
  return (key, params) =>
    LANDMARKS.has(key) ? `${t(key)} (${t(`design.${surface}`)})` : t(key, params);
}

const LANDMARKS: ReadonlySet<MessageKey> = new Set<MessageKey>([
  "common.breadcrumb",
  "common.pages",
  "common.steps",
  "design.search",
]);

/** What {@linkcode Specimen} takes. */
export interface SpecimenProps {
  state: DesignState;
  /** Its anchor. */
  id: string;
  title: string;
  /** How it is meant, in a line. */
  use: string;
  /** As one writes it. */
  code?: string;
  children: (surface: Surface) => ComponentChildren;
}

/** A section of the living page. */
export function Specimen({ state: { t }, id, title, use, code, children }: SpecimenProps) {
  return (
    <section class="specimen" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="muted">{use}</p>
      {code && (
        <p class="specimen-code">
          <code>{code}</code>
        </p>
      )}
      <div class="specimen-surfaces">
        {(["light", "dark"] as const).map((surface) => (
          <div class={surface === "dark" ? "specimen-surface on-dark" : "specimen-surface"}>
            <p class="eyebrow">{t(`design.${surface}`)}</p>
            {children(surface)}
          </div>
        ))}
      </div>
    </section>
  );
}
