/** What one agrees to by making an account, beside the button that makes it. */
import type { State } from "@/app_state.ts";

/** The sentence, with the documents to read. */
export function AgreedDocuments({ state: { t, href } }: { state: Pick<State, "t" | "href"> }) {
  return (
    <p class="small muted">
      {t("auth.register.terms_start")} <a href={href("/cgv")}>{t("auth.register.terms")}</a>{" "}
      {t("auth.register.terms_and")}{" "}
      <a href={href("/confidentialite")}>{t("auth.register.privacy")}</a>.
    </p>
  );
}
