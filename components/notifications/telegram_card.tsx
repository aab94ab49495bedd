/** Linking Telegram: what is linked, or how to. */
import type { State } from "@/app_state.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Badge, Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { ChatLink } from "@/domain/notifications/reach.ts";

/** What {@linkcode TelegramCard} takes. */
export interface TelegramCardProps {
  /** The chat that is linked. */
  link: ChatLink | undefined;
  /** Whether the house has a bot. */
  offered: boolean;
  /** Opens the bot with a token, where one was asked for. */
  deepLink: string | null;
  /** Telegram didn't answer. */
  failed: boolean;
  state: Pick<State, "t" | "locale">;
}

/** The card. */
export function TelegramCard(props: TelegramCardProps) {
  const { link, offered, state: { t } } = props;
  return (
    <Card
      title="Telegram"
      icon="telegram"
      aside={link && <Badge tone="success" icon="check">{t("notifications.link.is_linked")}</Badge>}
    >
      {link
        ? <Linked {...props} link={link} />
        : offered
        ? <Unlinked {...props} />
        : <p class="muted">{t("notifications.link.not_configured")}</p>}
    </Card>
  );
}

function Linked({ link, state: { t, locale } }: TelegramCardProps & { link: ChatLink }) {
  const at = formatInstant(link.linkedAt, locale);
  return (
    <>
      <p>{t("notifications.link.linked", { name: link.name, at })}</p>
      <div class="button-row">
        <LinkButton variant="secondary" href="/espace/notifications/preferences">
          {t("notifications.settings")}
        </LinkButton>
        <form method="post">
          <Button variant="danger" name="action" value="unlink">
            {t("notifications.link.unlink")}
          </Button>
        </form>
      </div>
    </>
  );
}

function Unlinked({ deepLink, failed, state: { t } }: TelegramCardProps) {
  return (
    <>
      <p class="muted">{t("notifications.link.telegram_text")}</p>
      {failed && <Alert tone="error" live title={t("notifications.link.unavailable")} />}
      {deepLink === null
        ? (
          <form method="post">
            <Button icon="telegram" name="action" value="start">
              {t("notifications.link.telegram_start")}
            </Button>
          </form>
        )
        : (
          <Alert tone="success" live title={t("notifications.link.ready")}>
            <div class="stack">
              <p>{t("notifications.link.ready_text")}</p>
              <LinkButton icon="telegram" href={deepLink} rel="noreferrer">
                {t("notifications.link.open")}
              </LinkButton>
            </div>
          </Alert>
        )}
    </>
  );
}
