/** The password, on the page of one's security. */
import type { State } from "@/app_state.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";

/** What a good password is, and the way to changing it. */
export function PasswordCard({ state: { t } }: { state: Pick<State, "t"> }) {
  return (
    <Card title={t("espace.security.password")} icon="shield">
      <p class="muted">{t("espace.security.password_text")}</p>
      <div class="button-row">
        <LinkButton variant="secondary" href="/espace/securite/mot-de-passe">
          {t("espace.security.password_change")}
        </LinkButton>
      </div>
    </Card>
  );
}
