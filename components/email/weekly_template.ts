/** The mail of the week's figures. */
import { changeText, metricText, shortDay } from "@/components/analytics/format.ts";
import { metricLabel } from "@/components/analytics/metric_grid.tsx";
import { PLACE } from "@/components/analytics/links.ts";
import { METRICS } from "@/domain/analytics/overview.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { button, type Fact, type MailContent, type MailContext, paragraph } from "./content.ts";

type WeeklyMail = Extract<Mail, { template: "weekly-figures" }>["data"];

/** The eight figures, each with its change. */
export function weeklyMail(
  { from, to, figures }: WeeklyMail,
  { t, locale, link }: MailContext,
): MailContent {
  const days = { from: shortDay(from, locale, to), to: shortDay(to, locale, "0000-01-01") };
  const facts = METRICS.map((name): Fact => {
    const { value, previous } = figures[name];
    const text = metricText(name, value, locale);
    const change = value === null || previous === null ? null : changeText(value, previous, locale);
    return {
      label: t(metricLabel(name)),
      value: change === null ? text : t("analytics.weekly.fact", { value: text, change }),
      strong: name === "visitors" || name === "revenue",
    };
  });
  return {
    subject: t("analytics.weekly.subject", {
      visitors: metricText("visitors", figures.visitors.value, locale),
      revenue: metricText("revenue", figures.revenue.value, locale),
    }),
    preheader: t("analytics.weekly.preheader", days),
    title: t("analytics.weekly.mail_title", days),
    about: "figures",
    blocks: [
      { kind: "facts", facts },
      button(t("analytics.weekly.button"), link(`${PLACE}?from=${from}&to=${to}`)),
      paragraph(t("analytics.visitors_sum")),
    ],
  };
}
