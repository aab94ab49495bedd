/** The channels that people reach the house by, each with its promise and an address that carries the code. */
import type { Locale, MessageKey, Translate } from "@/domain/kernel/i18n.ts";
import { dateFormat } from "@/domain/kernel/formats.ts";
import { deskAt, type OpeningWeek } from "@/domain/payments/opening_hours.ts";
import type { SellerSettings } from "@/domain/settings/model.ts";
import type { ReplyFigures } from "@/domain/support/reply_times.ts";
import type { SupportSettings } from "@/domain/support/settings.ts";
import type { IconName } from "@/components/ui/icon.tsx";

/** A channel as it is shown. */
export interface ChannelLink {
  icon: IconName;
  label: string;
  promise: string;
  href: string;
}

/** The channels that are set; `code` is the conversation's, where there is one. */
export function channelLinks(
  settings: SupportSettings,
  seller: SellerSettings | null,
  { code, t }: { code: string | undefined; t: Translate },
): ChannelLink[] {
  const text = code ? t("support.prefilled", { code }) : t("support.prefilled_new");
  const subject = code ? t("support.subject", { code }) : t("support.subject_new");
  const hrefs = {
    whatsapp: settings.whatsapp &&
      `https://wa.me/${settings.whatsapp.slice(1)}?text=${encodeURIComponent(text)}`,
    telegram: settings.telegram &&
      `https://t.me/${settings.telegram}?text=${encodeURIComponent(text)}`,
    discord: settings.discord,
    email: seller && `mailto:${seller.email}?subject=${encodeURIComponent(subject)}`,
  };
  const icons = { whatsapp: "whatsapp", telegram: "telegram", discord: "discord", email: "mail" };
  return (["whatsapp", "telegram", "discord", "email"] as const).flatMap((channel) => {
    const href = hrefs[channel];
    if (!href) return [];
    return [{
      icon: icons[channel] as IconName,
      label: t(`support.channel.${channel}`),
      promise: t(`support.promise.${channel}` satisfies MessageKey),
      href,
    }];
  });
}

/** Whether somebody is at the desk, in words. */
export function deskText(
  week: OpeningWeek,
  now: Temporal.Instant,
  { t, locale }: { t: Translate; locale: Locale },
): { open: boolean; text: string } {
  const desk = deskAt(week, now);
  const at = (moment: Temporal.ZonedDateTime, day: boolean) =>
    dateFormat(locale, {
      ...(day && { weekday: "long" }),
      hour: "2-digit",
      minute: "2-digit",
      timeZone: "Europe/Paris",
    }).format(moment.epochMilliseconds);
  if (desk.open) {
    return { open: true, text: t("support.desk_open", { at: at(desk.closesAt, false) }) };
  }
  if (!desk.reopensAt) return { open: false, text: t("support.desk_away") };
  return { open: false, text: t("support.desk_closed", { at: at(desk.reopensAt, true) }) };
}

/** A time that answers took, in words: minutes, then hours. */
export function durationText(seconds: number, t: Translate): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 100) return t("support.time.minutes", { count: minutes });
  return t("support.time.hours", { count: Math.round(minutes / 60) });
}

/** What the last thirty days measured; null where it is too little to say. */
export function measuredText({ count, median }: ReplyFigures, t: Translate): string | null {
  if (median === null || count < FEWEST) return null;
  return t("support.measured", { time: durationText(median, t) });
}

/** Answers below which no time is told: one lucky one is no measure. */
const FEWEST = 5;
