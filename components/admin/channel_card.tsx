/** A channel as the office sees it: whether it is set up, how it fares, how to set it up, a test. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Badge, Card, DescriptionList } from "@/components/ui/display.tsx";
import type { IconName } from "@/components/ui/icon.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { ChannelLine } from "@/domain/notifications/channel_turns.ts";
import type { Channel, Delivery } from "@/domain/notifications/delivery_model.ts";

const ICONS: Readonly<Record<Channel, IconName>> = { email: "mail", telegram: "telegram" };

/** What {@linkcode ChannelCard} takes. */
export interface ChannelCardProps {
  channel: Channel;
  /** Whether it is set up. */
  on: boolean;
  /** How its provider fares; null where that isn't followed. */
  line: ChannelLine | null;
  /** It is being left alone since its provider fails. */
  paused: boolean;
  /** What became of the reader's last test. */
  test: Delivery | undefined;
  state: Pick<State, "t" | "locale">;
}

/** The card. */
export function ChannelCard({ channel, on, line, paused, test, state }: ChannelCardProps) {
  const { t, locale } = state;
  const badge = !on
    ? <Badge tone="warning">{t("notifications.channels.off")}</Badge>
    : paused
    ? <Badge tone="error" icon="clock">{t("notifications.channels.paused")}</Badge>
    : <Badge tone="success" icon="check">{t("notifications.channels.on")}</Badge>;
  const facts = [
    ...(line?.lastError && line.lastFailureAt
      ? [{
        term: t("notifications.channels.last_failure"),
        description: `${formatInstant(line.lastFailureAt, locale)} · ${line.lastError}`,
      }]
      : []),
    ...(test
      ? [{
        term: t("notifications.channels.last_test"),
        description: [
          formatInstant(test.createdAt, locale),
          t(`admin.delivery.${test.status}`),
          test.answer ?? (test.reason && t(`notifications.reason.${test.reason}`)),
        ].filter(Boolean).join(" · "),
      }]
      : []),
  ];
  return (
    <Card title={t(`notifications.channel.${channel}`)} icon={ICONS[channel]} aside={badge}>
      <p class="muted">
        {t(`notifications.channels.${channel}_${on ? "on" : "off"}`)}
      </p>
      {!on && (
        <ol class="numbered">
          {([1, 2, 3] as const).map((step) => (
            <li key={step}>{t(`notifications.channels.${channel}_step_${step}`)}</li>
          ))}
        </ol>
      )}
      {facts.length > 0 && <DescriptionList look="stacked" items={facts} />}
      {(on || channel === "email") && (
        <form method="post">
          <Button variant="secondary" name="channel" value={channel}>
            {t("notifications.channels.test")}
          </Button>
        </form>
      )}
    </Card>
  );
}
