/** What comes before any header. */
import { type Translate, translator } from "@/domain/kernel/i18n.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { otherLanguageHref, type ShellState } from "./shell_state.ts";

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

/** Where the answer to the language hint posts. */
export const LANGUAGE_PATH = "/langue";

/** The hints' own texts: each speaks the language that it offers. */
const HINTS = { fr: translator("fr"), en: translator("en") };

/** Offers the page in the language that the browser prefers; nothing where that is this one. */
export function LanguageHint({ state }: { state: ShellState }) {
  const { suggested, href, path } = state;
  if (!suggested) return null;
  const t = HINTS[suggested];
  return (
    <aside class="language-hint" lang={suggested} aria-label={t("common.hint_label")}>
      <p>{t("common.hint_text")}</p>
      <a href={otherLanguageHref(state)} hreflang={suggested}>{t("common.hint_read")}</a>
      <form method="post" action={href(LANGUAGE_PATH)}>
        <input type="hidden" name="next" value={href(path)} />
        <button type="submit">{t("common.hint_stay")}</button>
      </form>
    </aside>
  );
}
