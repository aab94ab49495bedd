/** The address that one signs in with, on the page of one's security. */
import type { State } from "@/app_state.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Badge, Card } from "@/components/ui/display.tsx";

/** What the card shows. */
export interface EmailCardProps {
  email: string;
  verified: boolean;
  /** The address that waits to be confirmed. */
  pending?: string;
  state: Pick<State, "t">;
}

/** The address, whether it is confirmed, and the way to another one. */
export function EmailCard({ email, verified, pending, state: { t } }: EmailCardProps) {
  const badge = verified
    ? <Badge tone="success" icon="check">{t("espace.security.email_verified")}</Badge>
    : <Badge tone="info">{t("espace.security.email_unverified")}</Badge>;
  return (
    <Card title={t("espace.security.email")} icon="mail" aside={badge}>
      <p>
        <strong>{email}</strong>
      </p>
      {pending && <p class="muted">{t("espace.security.email_pending", { email: pending })}</p>}
      <div class="button-row">
        {!verified && (
          <LinkButton variant="secondary" href="/espace/securite/confirmation">
            {t("espace.verify.resend")}
          </LinkButton>
        )}
        <LinkButton variant="secondary" href="/espace/securite/adresse">
          {t("espace.security.email_change")}
        </LinkButton>
        {pending && (
          <form method="post" action="/espace/securite/adresse">
            <Button variant="quiet" name="intent" value="cancel">
              {t("espace.security.email_cancel")}
            </Button>
          </form>
        )}
      </div>
    </Card>
  );
}
