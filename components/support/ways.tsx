/** Beside the conversation: the other channels, when somebody is at the desk. */
import type { State } from "@/app_state.ts";
import { hoursLines } from "@/components/site/seller_text.ts";
import { Badge, Card, DescriptionList } from "@/components/ui/display.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import type { SellerSettings } from "@/domain/settings/model.ts";
import type { ReplyFigures } from "@/domain/support/reply_times.ts";
import type { SupportSettings } from "@/domain/support/settings.ts";
import { type ChannelLink, channelLinks, deskText, measuredText } from "./channels.ts";

/** What {@linkcode Ways} takes. */
export interface WaysProps {
  state: Pick<State, "t" | "locale">;
  settings: SupportSettings;
  seller: SellerSettings | null;
  figures: ReplyFigures;
  /** The code of the reader's conversation, where there is one. */
  code: string | undefined;
  now: Temporal.Instant;
}

/** The channels with their promises, and the opening hours. */
export function Ways({ state, settings, seller, figures, code, now }: WaysProps) {
  const { t, locale } = state;
  const links = channelLinks(settings, seller, { code, t });
  const measured = measuredText(figures, t);
  const desk = seller && deskText(seller.openingHours, now, { t, locale });
  return (
    <div class="stack">
      <Card title={t("support.channel.site")} icon="chat" look="gold">
        <p>{t("support.promise.site", { minutes: settings.promiseMinutes })}</p>
        {measured && <p class="small muted">{measured}</p>}
        {desk && (
          <p>
            <Badge tone={desk.open ? "success" : "neutral"} icon="clock">{desk.text}</Badge>
          </p>
        )}
      </Card>
      {links.length > 0 && (
        <Card title={t("support.channels")} icon="phone">
          {code && <p class="small muted">{t("support.channels_text")}</p>}
          <ul class="ways" role="list">
            {links.map((link) => <Way key={link.href} link={link} />)}
          </ul>
        </Card>
      )}
      {seller && (
        <Card title={t("support.hours")} icon="clock">
          <DescriptionList
            items={hoursLines(seller.openingHours, locale, t).map(({ days, hours }) => ({
              term: days,
              description: hours,
            }))}
          />
          <p class="small muted">{t("site.contact.hours_zone")}</p>
        </Card>
      )}
    </div>
  );
}

function Way({ link: { icon, label, promise, href } }: { link: ChannelLink }) {
  return (
    <li>
      <a class="way" href={href} rel="noopener">
        <Icon name={icon} />
        <span>
          <strong>{label}</strong>
          <span class="small muted">{promise}</span>
        </span>
        <Icon name="arrow" size="small" />
      </a>
    </li>
  );
}
