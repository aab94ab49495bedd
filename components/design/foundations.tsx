/** The living page: colours, type, buttons, icons. */
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Icon, ICON_NAMES } from "@/components/ui/icon.tsx";
import { type DesignState, Specimen } from "./specimen.tsx";

const COLOURS = ["gold", "gold-hover", "gold-light", "gold-ink", "silver", "bronze"] as const;
const TONES = ["fg", "muted", "accent", "success", "warning", "error", "info"] as const;

/** What every component is made of. */
export function Foundations({ state }: { state: DesignState }) {
  const { t } = state;
  return (
    <>
      <Specimen
        state={state}
        id="couleurs"
        title={t("design.colours")}
        use={t("design.colours_use")}
        code="var(--accent)"
      >
        {() => (
          <>
            <ul class="swatches">
              {COLOURS.map((name) => (
                <li key={name}>
                  <span class={`swatch swatch-${name}`} />
                  <code>{name}</code>
                </li>
              ))}
            </ul>
            <ul class="swatches">
              {TONES.map((name) => (
                <li key={name} class={`tone-${name}`}>
                  <strong>Aa</strong>
                  <code>{name}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="typographie"
        title={t("design.type")}
        use={t("design.type_use")}
        code='<p class="lead">'
      >
        {() => (
          <>
            <p class="display">Calmness</p>
            <p class="type-3xl">text-3xl</p>
            <p class="type-2xl">text-2xl</p>
            <p class="type-xl">text-xl</p>
            <p class="lead">lead</p>
            <p>text-m, 1 234,50 €</p>
            <p class="small muted">small muted</p>
            <p class="eyebrow">eyebrow</p>
          </>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="boutons"
        title={t("design.buttons")}
        use={t("design.buttons_use")}
        code='<Button variant="secondary" size="small" icon="check">…</Button>'
      >
        {() => (
          <>
            <div class="button-row">
              <Button type="button" icon="check">{t("design.primary")}</Button>
              <Button type="button" variant="secondary">{t("design.secondary")}</Button>
              <Button type="button" variant="danger">{t("design.danger")}</Button>
              <LinkButton variant="quiet" href="#boutons">{t("design.quiet")}</LinkButton>
            </div>
            <div class="button-row">
              <Button type="button" size="large" iconEnd="arrow">{t("design.large")}</Button>
              <Button type="button" size="small" variant="secondary">{t("design.small")}</Button>
              <Button type="button" disabled>{t("design.disabled")}</Button>
            </div>
          </>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="icones"
        title={t("design.icons")}
        use={t("design.icons_use")}
        code='<Icon name="clock" size="large" label="…" />'
      >
        {() => (
          <ul class="swatches">
            {ICON_NAMES.map((name) => (
              <li key={name}>
                <Icon name={name} />
                <code>{name}</code>
              </li>
            ))}
          </ul>
        )}
      </Specimen>
    </>
  );
}
