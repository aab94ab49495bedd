/** The wish for the weekly mail. */
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";

/** What {@linkcode WeeklyCard} takes. */
export interface WeeklyCardProps {
  action: string;
  wanted: boolean;
  t: Translate;
}

/** The card. */
export function WeeklyCard({ action, wanted, t }: WeeklyCardProps) {
  return (
    <Card title={t("analytics.weekly.title")} icon="mail" class="weekly">
      <form method="post" action={action} class="weekly-form">
        <p class="muted small">
          {t(wanted ? "analytics.weekly.on" : "analytics.weekly.text")}
        </p>
        <input type="hidden" name="action" value={wanted ? "unsubscribe" : "subscribe"} />
        <Button type="submit" size="small" variant={wanted ? "quiet" : "secondary"}>
          {t(wanted ? "analytics.weekly.unsubscribe" : "analytics.weekly.subscribe")}
        </Button>
      </form>
    </Card>
  );
}
