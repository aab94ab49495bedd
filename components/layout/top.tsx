/** What comes before any header. */
import type { Translate } from "@/domain/kernel/i18n.ts";
import { Icon } from "@/components/ui/icon.tsx";
import type { ShellState } from "./shell_state.ts";

/** The first stop of the keyboard: past the navigation. */
export function SkipLink({ t }: { t: Translate }) {
  return <a class="skip-link" href="#main">{t("common.skip")}</a>;
}

/** Says that the store holds demonstration data; nothing otherwise. */
export function DemoBanner({ state: { demo, t } }: { state: ShellState }) {
  if (!demo) return null;
  return (
    <aside class="demo-banner" aria-label={t("common.demo_label")}>
      <Icon name="info" size="small" />
      <p>{t("common.demo")}</p>
    </aside>
  );
}
